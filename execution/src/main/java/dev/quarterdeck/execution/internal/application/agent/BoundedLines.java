package dev.quarterdeck.execution.internal.application.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream. Of one that is too long there is only the beginning, so that no line takes more memory than that. */
public final class BoundedLines {
    private static final int CHUNK = 16 * 1024;

    private final InputStream source;
    private final int most;
    private final byte[] chunk = new byte[CHUNK];
    private int place;
    private int filled;

    /** @param most how many bytes of a line are kept */
    public BoundedLines(InputStream source, int most) {
        this.source = source;
        this.most = most;
    }

    /** The next line, the last one with or without its line break; null at the end. */
    public @Nullable Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        var cut = false;
        var begun = false;
        while (place < filled || fill()) {
            begun = true;
            var end = lineBreak();
            var kept = Math.min(end - place, most - line.size());
            line.write(chunk, place, kept);
            cut |= kept < end - place;
            place = end + 1;
            if (end < filled) {
                return new Line(text(line), cut);
            }
        }
        return begun ? new Line(text(line), cut) : null;
    }

    private boolean fill() throws IOException {
        place = 0;
        filled = source.read(chunk);
        return filled > 0;
    }

    private int lineBreak() {
        var end = place;
        while (end < filled && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String text(ByteArrayOutputStream line) {
        var text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** @param cut whether there was more of it */
    public record Line(String text, boolean cut) {}
}
