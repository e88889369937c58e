package dev.quarterdeck.architecture.bench;

import java.nio.file.Path;
import java.util.List;

/** One event at a time through the log, beside the bare insert of the same row. */
final class AppendBenchmark implements Benchmark {
    private static final double TARGET = 2;
    // The compiler is done with the path by then.
    private static final Turns TURNS = new Turns(15_000, 5_000);

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var log = MeasuredLog.in(scratch)) {
            var append = Turns.Work.of(() -> log.append(List.of(log.samples().planned(log.version()))));
            append.run();
            try (var twin = log.twin()) {
                var taken = TURNS.take(Turns.Work.of(twin::insert), append);
                return List.of(row(taken.getFirst(), taken.getLast()));
            }
        }
    }

    private static Row row(Timings bare, Timings append) {
        var ratio = append.median() / bare.median();
        return new Row(
                "append one event, durable, median",
                Timings.text(append.median()),
                "INSERT + COMMIT " + Timings.text(bare.median()),
                Row.ratio(ratio),
                "<= 2",
                Row.Verdict.of(ratio <= TARGET));
    }
}
