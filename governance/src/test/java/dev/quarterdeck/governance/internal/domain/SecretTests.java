package dev.quarterdeck.governance.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTests {
    private static final OrganizationId ORGANIZATION = OrganizationId.of("01K9ZZ00000000000000000RGA");
    private static final String RANDOM = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

    private final Secret token = Secret.of(Secret.Use.TOKEN, ORGANIZATION, drawn());

    @Test
    void aTokenNamesItsOrganisation() {
        assertThat(token.text()).isEqualTo("qd_01K9ZZ00000000000000000RGA_" + RANDOM);
        assertThat(Secret.read(Secret.Use.TOKEN, token.text()).orElseThrow().organization())
                .isEqualTo(ORGANIZATION);
    }

    @Test
    void aTokenIsNoSignInCode() {
        assertThat(Secret.read(Secret.Use.SIGN_IN, token.text())).isEmpty();
    }

    @Test
    void oneTextHasOneHash() {
        var readAgain = Secret.read(Secret.Use.TOKEN, token.text()).orElseThrow();
        assertThat(readAgain.hash()).isEqualTo(token.hash());
        assertThat(token.hash().hex()).hasSize(64).isNotEqualTo(RANDOM);
    }

    @Test
    void printingASecretDoesNotTellIt() {
        assertThat(token.toString()).doesNotContain(RANDOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qd_",
                "qd__",
                "Bearer x",
                "qd_01K9ZZ00000000000000000RGA_0f",
                "qd_01K9ZZ00000000000000000RGA_zz",
                "qd_01K9ZZ00000000000000000RGU_" + RANDOM,
                "qd_91K9ZZ00000000000000000RGA_" + RANDOM,
                "qd_01K9ZZ00000000000000000RGA_" + RANDOM + "0",
                "qd_01K9ZZ00000000000000000RGA_" + RANDOM + "\n",
                "xx_01K9ZZ00000000000000000RGA_" + RANDOM
            })
    void whateverWasNotMadeHereIsNoSecret(String text) {
        assertThat(Secret.read(Secret.Use.TOKEN, text)).isEmpty();
    }

    @Test
    void aSecretIsReadAsItWasWritten() {
        assertThat(Secret.read(Secret.Use.TOKEN, token.text().toLowerCase(Locale.ROOT)))
                .isEmpty();
        assertThat(Secret.read(Secret.Use.TOKEN, token.text().toUpperCase(Locale.ROOT)))
                .isEmpty();
    }

    private static byte[] drawn() {
        var bytes = new byte[Secret.RANDOM_BYTES];
        Arrays.fill(bytes, (byte) 0x0f);
        return bytes;
    }
}
