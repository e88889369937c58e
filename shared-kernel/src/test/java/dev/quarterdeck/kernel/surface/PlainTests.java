package dev.quarterdeck.kernel.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTests {
    @Test
    void whatIsTextStaysAsItIs() {
        var text = "Grüße, 日本, 👩\u200d🚀 and \\n";
        assertThat(Plain.line(text)).isEqualTo(text);
    }

    @Test
    void whatMovesACursorOrTurnsTextIsWrittenOut() {
        assertThat(Plain.line("a\nb\r\tc")).isEqualTo("a\\nb\\r\\tc");
        assertThat(Plain.line("\u001b[2J\u0007\u0000\u009b")).isEqualTo("\\u001b[2J\\u0007\\u0000\\u009b");
        assertThat(Plain.line("x\u202ey\u2028\u2066\ufeff")).isEqualTo("x\\u202ey\\u2028\\u2066\\ufeff");
        assertThat(Plain.line("\udc00\udb40\udc41")).isEqualTo("\\udc00\\udb40\\udc41");
    }

    @Test
    void aLongLineIsCutToItsLength() {
        assertThat(Plain.line("12345", 5)).isEqualTo("12345");
        assertThat(Plain.line("123456", 5)).isEqualTo("1234…");
        assertThat(Plain.line("1\n\n\n\n", 5)).isEqualTo("1\\n\\…");
        assertThat(Plain.line("x".repeat(1_000_000), 5)).hasSize(5);
    }
}
