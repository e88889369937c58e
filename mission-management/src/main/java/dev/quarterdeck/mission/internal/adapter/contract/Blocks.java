package dev.quarterdeck.mission.internal.adapter.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into pieces that end where lines end. */
final class Blocks {
    private static final int SIZE = 256 * 1024;
    /** No line is longer: beyond it a piece ends within a line, which is then no JSON. */
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final InputStream stream;
    private byte[] rest = new byte[0];
    private boolean ended;

    Blocks(InputStream stream) {
        this.stream = stream;
    }

    /** Whole lines, the last of which may lack its line break. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Block(byte[] bytes, int length) {}

    @Nullable
    Block next() throws IOException {
        var buffer = Arrays.copyOf(rest, Math.max(SIZE, rest.length));
        var filled = rest.length;
        var end = 0;
        while (end == 0 && !ended) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            var read = stream.readNBytes(buffer, filled, buffer.length - filled);
            ended = read == 0;
            filled += read;
            end = filled > LONGEST_LINE ? filled : endOfLastLine(buffer, filled);
        }
        end = ended ? filled : end;
        rest = Arrays.copyOfRange(buffer, end, filled);
        return end == 0 ? null : new Block(buffer, end);
    }

    private static int endOfLastLine(byte[] bytes, int length) {
        for (var index = length - 1; index >= 0; index--) {
            if (bytes[index] == '\n') {
                return index + 1;
            }
        }
        return 0;
    }
}
