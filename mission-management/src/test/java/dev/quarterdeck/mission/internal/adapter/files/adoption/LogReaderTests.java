package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReaderTests {
    private static final BlobId BLOB = BlobId.of("0".repeat(40));
    private static final String LINE =
            "{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": \"t\", \"wp_id\": \"WP01\"}";

    @Test
    void linesAreCountedAndBlankOnesLeftOut() throws IOException {
        var lines = read(LINE + "\r\n\n   \n" + LINE.replace("WP01", "WP02"));
        assertThat(lines).extracting(SourceLine::number).containsExactly(1, 4);
        assertThat(lines).extracting(SourceLine::text).containsExactly(LINE, LINE.replace("WP01", "WP02"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.original().isNone()).isTrue());
    }

    @Test
    void anEmptyLogHasNoLines() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void equalLinesAreToldApartByTheirOccurrence() throws IOException {
        var lines = read(LINE + "\n" + LINE + "\n");
        assertThat(lines.get(0).key()).endsWith("#1");
        assertThat(lines.get(1).key()).endsWith("#2");
        assertThat(read(LINE).getFirst().key()).isEqualTo(lines.getFirst().key());
    }

    @Test
    void whatIsNoTextIsKeptAsBytes() throws IOException {
        var line = LogReader.read(BLOB, new ByteArrayInputStream("gr\u00fcn\n".getBytes(ISO_8859_1)))
                .getFirst();
        assertThat(line.text()).isEqualTo("gr\uFFFDn");
        assertThat(line.original().bytes()).containsExactly('g', 'r', 0xFC, 'n');
        var nul = read("a\u0000b").getFirst();
        assertThat(nul.text()).isEqualTo("a\uFFFDb");
        assertThat(nul.original().bytes()).containsExactly('a', 0, 'b');
    }

    @Test
    void aHugeLineIsToldByItsBeginningAndTheRestIsReadOn() throws IOException {
        var huge = 50_000_000L;
        var in = new Garbage(huge, "\n" + LINE);
        var lines = LogReader.read(BLOB, in);
        assertThat(lines).hasSize(2);
        assertThat(((Unreadable) lines.getFirst().fact()).why()).isEqualTo(AnomalyCode.LINE_TOO_LONG);
        assertThat(lines.getFirst().length()).isEqualTo(huge);
        assertThat(lines.getFirst().text()).hasSize(LineSplitter.BEGINNING);
        assertThat(lines.getLast().number()).isEqualTo(2);
        assertThat(lines.getLast().fact()).isInstanceOf(Annotated.class);
    }

    @Test
    void aHugeLastLineNeedsNoLineBreak() throws IOException {
        var lines = LogReader.read(BLOB, new Garbage(3_000_000, ""));
        assertThat(lines).extracting(SourceLine::length).containsExactly(3_000_000L);
    }

    @Test
    void linesAroundTheEdgesOfABufferArriveWhole() throws IOException {
        var text = new StringBuilder();
        for (var index = 0; index < 5000; index++) {
            text.append(LINE, 0, LINE.length() - 1)
                    .append(", \"note\": \"")
                    .append("x".repeat(index % 97))
                    .append("\"}\n");
        }
        assertThat(read(text.toString()))
                .hasSize(5000)
                .allSatisfy(line -> assertThat(line.fact()).isInstanceOf(Annotated.class));
    }

    private static List<SourceLine> read(String log) throws IOException {
        return LogReader.read(BLOB, new ByteArrayInputStream(log.getBytes(UTF_8)));
    }

    /** A long run of one letter, then some text, without holding either in memory. */
    private static final class Garbage extends InputStream {
        private final byte[] end;
        private final long letters;
        private long position;

        private Garbage(long letters, String end) {
            this.letters = letters;
            this.end = end.getBytes(UTF_8);
        }

        @Override
        public int read() {
            var at = position++;
            if (at < letters) {
                return 'x';
            }
            return at - letters < end.length ? end[(int) (at - letters)] : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            var count = 0;
            for (var next = read(); next >= 0; next = read()) {
                target[from + count++] = (byte) next;
                if (count == length) {
                    return count;
                }
            }
            return count == 0 ? -1 : count;
        }
    }
}
