package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Two hundred live sessions, each with a process and a reader over HTTP; the database, the readers and this are beside them. */
final class AgentsBenchmark implements Benchmark {
    private static final int SESSIONS = 200;
    private static final int TARGET = 5000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final double SECOND = 1e9;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var installation = Installation.in(scratch.resolve("home"))) {
            installation.up();
            var agents = agents(installation, GitRepository.create(scratch.resolve("repository")), scratch);
            var readers = readers(installation.api(), agents);
            awaitAll(agents, readers);
            pace(agents, WARM_UP);
            readers.forEach(reader -> reader.note(true));
            pace(agents, MEASURED);
            awaitAll(agents, readers);
            readers.forEach(reader -> reader.note(false));
            var ages = Timings.of(
                    readers.stream().flatMap(reader -> reader.ages().stream()).toList());
            var memory = Memory.residentMegabytes(installation.serverProcess());
            var most = saturate(agents, readers);
            awaitAll(agents, readers);
            return rows(most, ages, memory, Memory.residentMegabytes(installation.serverProcess()));
        }
    }

    private static List<Row> rows(double most, Timings ages, double memory, double fullMemory) {
        var p50 = Timings.text(ages.median());
        return List.of(
                Row.of(
                                "agent messages, 200 live sessions, 200 readers",
                                String.format(Locale.ROOT, "%.0f/s, no loss", most))
                        .withTarget(">= 5,000/s", most >= TARGET),
                Row.of("  from agent to reader at 5,000/s, p50 / p99", p50 + " / " + Timings.text(ages.within(0.99))),
                Row.of(
                        "  memory of the server then, and at most (RSS)",
                        Memory.text(memory) + ", " + Memory.text(fullMemory)));
    }

    private static List<PipedAgent> agents(Installation installation, GitRepository repository, Path scratch)
            throws IOException {
        installation.qd(repository.root(), "adopt", ".").succeeded();
        var api = installation.api();
        var spawn = "/api/mission-control/sessions?repository="
                + api.get("/api/repositories").at("/items/0/id").asString();
        var agents = new ArrayList<PipedAgent>();
        for (var number = 0; number < SESSIONS; number++) {
            var pipe = scratch.resolve("pipe-" + number);
            installation.shell(Map.of()).run("mkfifo", pipe.toString()).succeeded();
            var session = api.post(spawn, Map.of("plain", true, "command", command(pipe), "prompt", "Talk."));
            agents.add(PipedAgent.opened(session.get("id").asString(), pipe));
        }
        return agents;
    }

    private static List<String> command(Path pipe) {
        return List.of("cat", pipe.toString());
    }

    private static List<SessionReader> readers(Api api, List<PipedAgent> agents) throws IOException {
        var readers = new ArrayList<SessionReader>();
        for (var agent : agents) {
            readers.add(SessionReader.of(api, agent.session()));
        }
        return readers;
    }

    /** As many as the target wants, evenly over all sessions; one that is late is made up for. */
    private static void pace(List<PipedAgent> agents, Duration time) throws IOException {
        var began = System.nanoTime();
        var said = 0L;
        while (said < TARGET * time.toSeconds()) {
            var due = (long) ((System.nanoTime() - began) / SECOND * TARGET);
            for (; said < due; said++) {
                agents.get((int) (said % SESSIONS)).say(1);
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    /** As many as the server takes; how many of them a second arrived. */
    private static double saturate(List<PipedAgent> agents, List<SessionReader> readers) throws Exception {
        var halves = List.of(agents.subList(0, SESSIONS / 2), agents.subList(SESSIONS / 2, SESSIONS));
        var until = System.nanoTime() + WARM_UP.plus(MEASURED).toNanos();
        var threads = halves.stream()
                .map(half -> Thread.ofPlatform().start(() -> flood(half, until)))
                .toList();
        Thread.sleep(WARM_UP);
        var before = read(readers);
        var began = System.nanoTime();
        Thread.sleep(MEASURED);
        var rate = (read(readers) - before) / ((System.nanoTime() - began) / SECOND);
        for (var thread : threads) {
            thread.join();
        }
        return rate;
    }

    private static void flood(List<PipedAgent> agents, long until) {
        try {
            while (System.nanoTime() < until) {
                for (var agent : agents) {
                    agent.say(10);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long read(List<SessionReader> readers) {
        return readers.stream().mapToLong(SessionReader::read).sum();
    }

    /** Everything that was said arrives, in its order. */
    private static void awaitAll(List<PipedAgent> agents, List<SessionReader> readers) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var said = agents.stream().mapToLong(PipedAgent::said).sum();
        while (read(readers) < said && System.nanoTime() < until) {
            LockSupport.parkNanos(TICK.toNanos());
        }
        if (read(readers) != said) {
            throw new IllegalStateException("%d were said and %d arrived".formatted(said, read(readers)));
        }
        readers.forEach(reader -> {
            if (reader.gap() != null) {
                throw new IllegalStateException(reader.gap());
            }
        });
    }
}
