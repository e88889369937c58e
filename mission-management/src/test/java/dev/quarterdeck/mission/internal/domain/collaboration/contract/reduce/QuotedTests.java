package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "p-001|'p-001'",
                "~~|''",
                "it's|\"it's\"",
                "\"it's\"|'\"it\\'s\"'",
                "a\\b|'a\\\\b'",
                "~\t\n\r~|'\\t\\n\\r'",
                "~\u0000\u007f\u00a0~|'\\x00\\x7f\\xa0'",
                "~\u2028\u200b~|'\\u2028\\u200b'",
                "~\ud83d\ude80 \ud800~|'\ud83d\ude80 \\ud800'",
                "naïve|'naïve'",
            })
    void itIsWrittenAsPythonWritesIt(String text, String quoted) {
        assertThat(Quoted.text(text)).isEqualTo(quoted);
    }
}
