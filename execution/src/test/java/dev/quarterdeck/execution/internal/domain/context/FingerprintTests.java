package dev.quarterdeck.execution.internal.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/team/one.git",
                "https://example.org/team/one",
                "https://example.org/team/one/",
                "https://EXAMPLE.org/team/one.git/",
                "https://someone:secret@example.org:8443/team/one.git",
                "ssh://git@example.org:22/team/one.git",
                "git@example.org:team/one.git",
                "example.org:team/one",
                "git@example.org:/team/one.git",
                "git://example.org//team/one.git",
                "  https://example.org/team/one.git\n"
            })
    void everySpellingOfOneRemoteIsOne(String origin) {
        assertThat(Fingerprint.normalised(origin)).isEqualTo("example.org/team/one");
    }

    @Test
    void thePathKeepsItsCase() {
        assertThat(Fingerprint.normalised("https://Example.org/Team/One")).isEqualTo("example.org/Team/One");
    }

    @Test
    void aLocalRemoteIsItsPath() {
        assertThat(Fingerprint.normalised("/srv/git/one.git")).isEqualTo("/srv/git/one");
        assertThat(Fingerprint.normalised("file:///srv/git/one.git/")).isEqualTo("/srv/git/one");
        assertThat(Fingerprint.normalised("../one")).isEqualTo("../one");
    }

    @Test
    void oddRemotesAreKeptAndNeverFail() {
        assertThat(Fingerprint.normalised("")).isEmpty();
        assertThat(Fingerprint.normalised("https://[::1]:8080/x")).isEqualTo("[::1]/x");
        assertThat(Fingerprint.normalised("https://host")).isEqualTo("host");
    }
}
