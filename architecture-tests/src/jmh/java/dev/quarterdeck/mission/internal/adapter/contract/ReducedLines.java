package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Opens what the launcher runs for {@code qd reduce}, which is nobody else's business, to the benchmark of it. */
public final class ReducedLines {
    private ReducedLines() {}

    /** From lines to canonical state, which nobody reads. */
    public static int of(InputStream lines) throws IOException {
        return new ReduceCommand(Mode.STRICT, null).run(lines, OutputStream.nullOutputStream());
    }
}
