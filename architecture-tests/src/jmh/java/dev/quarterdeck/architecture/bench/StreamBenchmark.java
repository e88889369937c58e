package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From what happens in a mission to who watches it: the server, those who watch and those who act are on one machine. */
final class StreamBenchmark implements Benchmark {
    private static final int READERS = 200;
    private static final int RATE = 500;
    private static final int WARM_UP = 3 * RATE;
    private static final int EVENTS = 10 * RATE;
    private static final int WARNINGS = 200;
    private static final int FIRST_WARNINGS = 100;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var application = Application.in(scratch, "--quarterdeck.streams-per-caller=1000")) {
            var repository = GitRepository.create(scratch.resolve("repository"));
            var installation = application.installation();
            installation.qd(repository.root(), "adopt", ".").succeeded();
            var specified = installation.json(
                    repository.root(), "specify", "Watched", "--topology", "single_branch", "--target", "main");
            var mission = specified.at("/mission/mission/missionId").asString();
            var rows = new ArrayList<Row>(
                    warned(installation.api(), installation.api().as(installation.token("other")), mission));
            rows.addAll(fannedOut(application, mission));
            return rows;
        }
    }

    /** From before the command is sent until another participant's stream has the warning. */
    private static List<Row> warned(Api one, Api other, String mission) throws Exception {
        for (var participant : List.of(one, other)) {
            participant.post(path(mission, "join"), Map.of());
            participant.post(path(mission, "drive-intent"), Map.of("intent", "active"));
        }
        var taken = new ArrayList<Long>();
        try (var reader = new StreamReader(one, path(mission, "stream"))) {
            for (var step = -FIRST_WARNINGS; step < WARNINGS; step++) {
                var focus = Map.of("kind", "step", "target", "S" + (step + FIRST_WARNINGS));
                one.post(path(mission, "focus"), focus);
                var asked = System.nanoTime();
                other.post(path(mission, "focus"), focus);
                var told = reader.next("ConcurrentDriverWarning") - asked;
                if (step >= 0) {
                    taken.add(told);
                }
            }
        }
        return rows("warning: command to the other participant's stream", taken, 300, 300);
    }

    /** From before an event is appended until each of the readers has it. */
    private static List<Row> fannedOut(Application application, String mission) throws Exception {
        var readers = new ArrayList<StreamReader>();
        for (var reader = 0; reader < READERS; reader++) {
            readers.add(new StreamReader(application.installation().api(), path(mission, "stream")));
        }
        var began = append(application, new MissionId(mission));
        var taken = new ArrayList<Long>();
        for (var reader : readers) {
            reader.awaitEvents(WARM_UP + EVENTS);
            began.forEach((event, since) -> reader.arrival(event).ifPresent(at -> taken.add(at - since)));
            reader.close();
        }
        var delivered = 100.0 * taken.size() / ((double) EVENTS * READERS);
        var rows = new ArrayList<>(
                rows("fan-out: append to %d subscribers, %d events/s".formatted(READERS, RATE), taken, 5, 15));
        rows.add(Row.of("  delivered", String.format(Locale.ROOT, "%.2f %%", delivered))
                .withTarget("100 %", taken.size() == EVENTS * READERS));
        return rows;
    }

    /** At an even pace; when each of the events that count was about to be appended. */
    private static Map<String, Long> append(Application application, MissionId mission) throws Exception {
        var log = application.bean(MissionLog.class);
        var samples = new LogSamples(application.bean(Ids.class));
        var organization = application.caller().organization();
        var began = new HashMap<String, Long>();
        var start = System.nanoTime();
        for (var number = 0; number < WARM_UP + EVENTS; number++) {
            var due = start + number * TimeUnit.SECONDS.toNanos(1) / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var event = samples.planned(new Version(number));
            if (number >= WARM_UP) {
                began.put(event.id().value(), System.nanoTime());
            }
            log.extend(organization, mission, _ -> List.of(event));
        }
        return began;
    }

    private static List<Row> rows(String work, List<Long> taken, int medianMillis, int mostMillis) {
        var timings = Timings.of(taken);
        return List.of(
                row(work + ", p50", timings.median(), medianMillis), row("  p99", timings.within(0.99), mostMillis));
    }

    private static Row row(String work, double nanoseconds, int millis) {
        return Row.of(work, Timings.text(nanoseconds))
                .withTarget("<= %d ms".formatted(millis), nanoseconds <= millis * 1e6);
    }

    private static String path(String mission, String what) {
        return "/api/missions/%s/%s".formatted(mission, what);
    }
}
