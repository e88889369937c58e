package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.Replay;
import dev.quarterdeck.mission.internal.domain.adoption.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the parser of adopted logs, which is nobody else's business, to the benchmark of it. */
public final class FoldedLog {
    private FoldedLog() {}

    /** From the bytes of a log to the standing of its work packages. */
    public static Map<String, Standing> of(byte[] log) throws IOException {
        var lines = new Parsed();
        LineSplitter.split(new ByteArrayInputStream(log), lines);
        return Replay.of(lines.facts);
    }

    private static final class Parsed implements LineSplitter.Lines {
        private final List<AdoptedFact> facts = new ArrayList<>();

        @Override
        public void line(int number, byte[] buffer, int from, int length) {
            facts.add(LineParser.parse(buffer, from, length));
        }

        @Override
        public void longLine(int number, byte[] beginning, long length) {
            throw new IllegalArgumentException("No line of the sample is too long");
        }
    }
}
