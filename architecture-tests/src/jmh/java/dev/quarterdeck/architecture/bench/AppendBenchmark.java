package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.mission.internal.application.log.NewEvent;
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
            var append = new Append(log);
            append.prepare();
            append.run();
            try (var twin = log.twin()) {
                var taken = TURNS.take(Turns.Work.of(twin::insertAndCommit), append, Turns.Work.of(twin::insert));
                return List.of(
                        beside("append one event, durable, median", "INSERT, COMMIT", taken.get(1), taken.get(0))
                                .withTarget("<= 2", ratio(taken.get(1), taken.get(0)) <= TARGET),
                        beside("  beside a single statement", "INSERT", taken.get(1), taken.get(2)));
            }
        }
    }

    private static double ratio(Timings append, Timings bare) {
        return append.median() / bare.median();
    }

    private static Row beside(String work, String what, Timings append, Timings bare) {
        return Row.of(work, Timings.text(append.median()))
                .beside(what + " " + Timings.text(bare.median()), ratio(append, bare));
    }

    private static final class Append implements Turns.Work {
        private final MeasuredLog log;
        private List<NewEvent> event = List.of();

        Append(MeasuredLog log) {
            this.log = log;
        }

        @Override
        public void prepare() {
            event = List.of(log.samples().planned(log.version()));
        }

        @Override
        public void run() {
            log.append(event);
        }
    }
}
