package dev.quarterdeck.architecture.bench;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.util.Statistics;

/** Resolving an execution context on a real database and a real repository. */
final class ResolutionBenchmark implements Benchmark {
    private static final double MEDIAN = 1;
    private static final double RARE = 5;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        var taken = new Jmh(scratch).run(Resolution.class, List.of());
        return List.of(row(taken, 50, MEDIAN), row(taken, 99, RARE));
    }

    private static Row row(Statistics taken, int percent, double target) {
        var nanoseconds = taken.getPercentile(percent) * 1e3;
        return Row.of(
                        "resolve an execution context, no process spawned, p%d".formatted(percent),
                        Timings.text(nanoseconds))
                .withTarget("<= %.0f ms".formatted(target), nanoseconds <= target * 1e6);
    }
}
