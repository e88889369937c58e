package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EventKeyTests {
    private static final String HYPHENATED = "f034f09c-7435-4782-ad02-4aeffe2e5349";

    @Test
    void everySpellingOfAnIdentityIsTheSameOne() {
        assertThat(EventKey.canonical("01kdvdna0059ws3gj892mssbns")).isEqualTo("01KDVDNA0059WS3GJ892MSSBNS");
        assertThat(EventKey.canonical(HYPHENATED.toUpperCase(Locale.ROOT))).isEqualTo(HYPHENATED);
        assertThat(EventKey.canonical(HYPHENATED.replace("-", ""))).isEqualTo(HYPHENATED);
    }

    @Test
    void whatOnlyFoldsToAnIdentityIsNone() {
        assertThat(EventKey.canonical("01\u212ADVDNA0059WS3GJ892MSSBNS")).isNull();
        assertThat(EventKey.canonical("01\u017FDVDNA0059WS3GJ892MSSBNS")).isNull();
        assertThat(EventKey.canonical("01J00000000000000000000ILO")).isNull();
        assertThat(EventKey.canonical(HYPHENATED.replace("-", "_"))).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> EventKey.of("nobody"));
    }

    @Test
    void aProjectIsAUuidInAnyOfFourForms() {
        for (var text :
                new String[] {HYPHENATED, HYPHENATED.replace("-", ""), "{" + HYPHENATED + "}", "urn:uuid:" + HYPHENATED
                }) {
            assertThat(EventKey.project(text)).as(text).map(Object::toString).hasValue(HYPHENATED);
        }
        assertThat(EventKey.project("nope")).isEmpty();
        assertThat(EventKey.project("01KDVDNA0059WS3GJ892MSSBNS")).isEmpty();
        assertThat(EventKey.project("{" + HYPHENATED.replace("-", "") + "}")).isEmpty();
    }
}
