package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine.Original;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.adoption.DerivedId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole status log. */
final class LogReader implements LineSplitter.Lines {
    private final BlobId blob;
    private final List<SourceLine> lines = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    private LogReader(BlobId blob) {
        this.blob = blob;
    }

    static List<SourceLine> read(BlobId blob, InputStream in) throws IOException {
        var reader = new LogReader(blob);
        LineSplitter.split(in, reader);
        return reader.lines;
    }

    @Override
    public void line(int number, byte[] buffer, int from, int length) {
        var bytes = Arrays.copyOfRange(buffer, from, from + length);
        add(number, bytes, length, LineParser.parse(bytes, 0, length));
    }

    @Override
    public void longLine(int number, byte[] beginning, long length) {
        var text = "The line is %d bytes long; its beginning is kept.".formatted(length);
        add(number, beginning, length, new Unreadable(AnomalyCode.LINE_TOO_LONG, text));
    }

    private void add(int number, byte[] bytes, long length, AdoptedFact fact) {
        var text = Texts.plain(new String(bytes, UTF_8));
        var isWhole = length == bytes.length && Arrays.equals(text.getBytes(UTF_8), bytes);
        var content = DerivedId.sha256(bytes) + (length == bytes.length ? "" : "+" + length);
        var key = content + "#" + occurrences.merge(content, 1, Integer::sum);
        lines.add(new SourceLine(key, blob, number, length, text, isWhole ? Original.NONE : Original.of(bytes), fact));
    }
}
