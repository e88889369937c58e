package dev.quarterdeck.architecture.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Parsing and replaying the status logs of a repository as large as a real one. */
final class FoldBenchmark implements Benchmark {
    private static final double TARGET = 60;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        var logs = Logs.ofSampleOrGenerated();
        var megabytes = logs.bytes() / 1e6;
        var work = String.format(Locale.ROOT, "fold %s, %,d lines, %.1f MB", logs.origin(), Logs.LINES, megabytes);
        var warm = new Jmh(scratch).run(Fold.class, List.of()).getPercentile(50);
        var asServer = new Jmh(scratch).run(Fold.class, Jmh.AS_SERVER).getPercentile(50);
        return List.of(
                Row.of(work, text(warm)).withTarget("<= 60 ms", warm <= TARGET),
                Row.of("  with the server's JVM flags", text(asServer)));
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f ms", milliseconds);
    }
}
