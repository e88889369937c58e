package dev.quarterdeck.governance.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTests {
    @ParameterizedTest
    @ValueSource(strings = {"a", "ana", "Ana María", "o.k-_@host", "安娜", "DOMAIN\\ana"})
    void aNameIsOneVisibleLine(String text) {
        assertThat(PlainName.of("label", text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ana", "ana ", "a\nb", "a\tb", "a\u001b[31m", "a\u0000", "a\u202eb"})
    void whatCouldMisleadIsRefused(String text) {
        assertThatThrownBy(() -> PlainName.of("label", text))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("INVALID_INPUT");
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(PlainName.matches("n".repeat(64))).isTrue();
        assertThat(PlainName.matches("n".repeat(65))).isFalse();
    }
}
