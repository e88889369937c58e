package dev.quarterdeck.architecture.bench;

import static dev.quarterdeck.architecture.bench.LogSamples.ORGANIZATION;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.nio.file.Path;
import java.util.List;

/** One event at a time through the log, beside the bare insert of the same row. */
final class AppendBenchmark implements Benchmark {
    private static final double TARGET = 2;
    private static final Turns TURNS = new Turns(15_000, 5000);

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var server = MeasuredLog.in(scratch)) {
            var one = new One(server.log(), server.samples(), server.beginMission());
            one.prepare();
            one.run();
            try (var twin = server.twin()) {
                var taken = TURNS.take(new Bare(twin), one);
                var bare = taken.get(0);
                var ours = taken.get(1);
                var ratio = ours.median() / bare.median();
                return List.of(new Row(
                        "append one event, durable, median",
                        ours.medianText(),
                        "INSERT + COMMIT " + bare.medianText(),
                        Row.ratio(ratio),
                        "<= 2",
                        Row.Verdict.of(ratio <= TARGET)));
            }
        }
    }

    private record Bare(Twin twin) implements Turns.Work {
        @Override
        public void prepare() {}

        @Override
        public void run() throws Exception {
            twin.insert();
        }
    }

    private static final class One implements Turns.Work {
        private final MissionLog log;
        private final LogSamples samples;
        private final MissionId mission;
        private Version version = new Version(1);

        One(MissionLog log, LogSamples samples, MissionId mission) {
            this.log = log;
            this.samples = samples;
            this.mission = mission;
        }

        @Override
        public void prepare() {}

        @Override
        public void run() {
            version = log.append(ORGANIZATION, mission, version, List.of(samples.planned(version.value())));
        }
    }
}
