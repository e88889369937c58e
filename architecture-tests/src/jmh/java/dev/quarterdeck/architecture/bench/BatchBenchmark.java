package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.mission.internal.application.log.NewEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** A thousand events at a time through the log, beside COPY of the same rows. */
final class BatchBenchmark implements Benchmark {
    private static final int BATCH = 1000;
    private static final double TARGET = 0.5;
    private static final Turns TURNS = new Turns(30, 100);

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var log = MeasuredLog.in(scratch)) {
            var batch = new Batch(log);
            batch.prepare();
            batch.run();
            try (var twin = log.twin()) {
                var taken = TURNS.take(new Copy(twin), batch);
                return List.of(row(taken.getFirst(), taken.getLast()));
            }
        }
    }

    private static Row row(Timings copy, Timings append) {
        var ratio = copy.median() / append.median();
        return Row.of("append in batches of 1,000, durable", perSecond(append))
                .beside("COPY " + perSecond(copy), ratio)
                .withTarget(">= 0.5", ratio >= TARGET);
    }

    private static String perSecond(Timings batches) {
        return String.format(Locale.ROOT, "%,.0f events/s", BATCH * 1e9 / batches.median());
    }

    private static final class Copy implements Turns.Work {
        private final Twin twin;
        private byte[] rows = new byte[0];

        Copy(Twin twin) {
            this.twin = twin;
        }

        @Override
        public void prepare() {
            rows = twin.rows(BATCH);
        }

        @Override
        public void run() throws Exception {
            twin.copy(rows);
        }
    }

    private static final class Batch implements Turns.Work {
        private final MeasuredLog log;
        private List<NewEvent> events = List.of();

        Batch(MeasuredLog log) {
            this.log = log;
        }

        @Override
        public void prepare() {
            events =
                    LongStream.range(0, BATCH).mapToObj(log.samples()::received).toList();
        }

        @Override
        public void run() {
            log.append(events);
        }
    }
}
