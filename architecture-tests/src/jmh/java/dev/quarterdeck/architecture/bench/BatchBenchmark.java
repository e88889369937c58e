package dev.quarterdeck.architecture.bench;

import static dev.quarterdeck.architecture.bench.LogSamples.ORGANIZATION;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
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
        try (var server = MeasuredLog.in(scratch)) {
            var batch = new Batch(server.log(), server.samples(), server.beginMission());
            batch.prepare();
            batch.run();
            try (var twin = server.twin()) {
                var taken = TURNS.take(new Copy(twin), batch);
                var copy = taken.get(0).median();
                var ours = taken.get(1).median();
                var ratio = copy / ours;
                return List.of(new Row(
                        "append in batches of 1,000",
                        perSecond(ours),
                        "COPY " + perSecond(copy),
                        Row.ratio(ratio),
                        ">= 0.5",
                        Row.Verdict.of(ratio >= TARGET)));
            }
        }
    }

    private static String perSecond(double nanoseconds) {
        return String.format(Locale.ROOT, "%,.0f events/s", BATCH * 1e9 / nanoseconds);
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
        private final MissionLog log;
        private final LogSamples samples;
        private final MissionId mission;
        private Version version = new Version(1);
        private List<NewEvent> events = List.of();

        Batch(MissionLog log, LogSamples samples, MissionId mission) {
            this.log = log;
            this.samples = samples;
            this.mission = mission;
        }

        @Override
        public void prepare() {
            events = LongStream.range(0, BATCH).mapToObj(samples::received).toList();
        }

        @Override
        public void run() {
            version = log.append(ORGANIZATION, mission, version, events);
        }
    }
}
