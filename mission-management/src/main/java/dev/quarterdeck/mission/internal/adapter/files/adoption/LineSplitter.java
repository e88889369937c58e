package dev.quarterdeck.mission.internal.adapter.files.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines, in memory bounded by the longest line that is read whole. */
final class LineSplitter {
    /** A line longer than this is told by its beginning and its length. */
    static final int LONGEST = 1 << 20;
    /** How much of a line too long is told. */
    static final int BEGINNING = 1 << 10;

    private static final int READ = 16 << 10;

    private final InputStream in;
    private final Lines lines;
    private byte[] buffer = new byte[2 * READ];
    private int filled;
    private int number;

    /** Takes the lines, counted from 1; a line's carriage return belongs to its line break. */
    interface Lines {
        /** The line stands in the buffer until this returns. */
        void line(int number, byte[] buffer, int from, int length);

        /** A line that is too long to be read whole. */
        void longLine(int number, byte[] beginning, long length);
    }

    private LineSplitter(InputStream in, Lines lines) {
        this.in = in;
        this.lines = lines;
    }

    /** Tells every line that is not blank. */
    static void split(InputStream in, Lines lines) throws IOException {
        new LineSplitter(in, lines).run();
    }

    private void run() throws IOException {
        var searched = 0;
        while (fill()) {
            searched = cut(searched);
            if (searched > LONGEST) {
                skipLongLine();
                searched = 0;
            }
        }
        cut(0);
        if (filled > 0) {
            tell(0, filled);
        }
    }

    private boolean fill() throws IOException {
        if (buffer.length - filled < READ) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    private int cut(int searched) {
        var start = 0;
        for (var index = searched; index < filled; index++) {
            if (buffer[index] == '\n') {
                tell(start, index);
                start = index + 1;
            }
        }
        keep(start);
        return filled;
    }

    private void keep(int start) {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
    }

    private void tell(int start, int end) {
        number++;
        var last = end;
        while (last > start && isBlank(buffer[last - 1])) {
            last--;
        }
        if (last - start > LONGEST) {
            lines.longLine(number, Arrays.copyOfRange(buffer, start, start + BEGINNING), last - start);
        } else if (last > start) {
            lines.line(number, buffer, start, last - start);
        }
    }

    private void skipLongLine() throws IOException {
        var beginning = Arrays.copyOf(buffer, BEGINNING);
        var length = (long) filled;
        filled = 0;
        var end = -1;
        while (end < 0 && fill()) {
            end = lineBreak();
            length += end < 0 ? filled : end;
            keep(end < 0 ? filled : end + 1);
        }
        lines.longLine(++number, beginning, length);
    }

    private int lineBreak() {
        for (var index = 0; index < filled; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}
