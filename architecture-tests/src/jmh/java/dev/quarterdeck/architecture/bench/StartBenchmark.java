package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From nothing to a server that answers, with data there and the start-up cache made, and what it then holds in memory. */
final class StartBenchmark implements Benchmark {
    private static final int STARTS = 9;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final double SECONDS = 2.5;
    private static final double MEGABYTES = 350;

    // Read by the shell, so that the cache is made as `qd up` makes it.
    private static final String TRAINING = """
        project=$1 run=$2
        set -- version
        root() { echo "$project"; }
        . "$project/config/launcher.sh" >/dev/null
        . "$project/.mvn/find-jdk.sh"
        train
        wait
        [ -f "$(cache)" ]
        """;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        var installation = Installation.in(scratch.resolve("home"));
        train(installation, scratch);
        fill(installation, GitRepository.create(scratch.resolve("repository")));
        var ready = new ArrayList<Long>();
        var up = new ArrayList<Long>();
        for (var start = 0; start < STARTS; start++) {
            installation.close();
            var began = System.nanoTime();
            var command = installation.start(scratch, scratch.resolve("out"), "up");
            awaitReady(installation.home());
            ready.add(System.nanoTime() - began);
            command.waitFor();
            up.add(System.nanoTime() - began);
        }
        Thread.sleep(IDLE);
        var memory = Memory.residentMegabytes(installation.serverProcess());
        installation.close();
        var starts = Timings.of(ready);
        return List.of(
                Row.of("server start to ready, data present, start-up cache", seconds(starts))
                        .withTarget("<= 2.5 s", starts.median() <= SECONDS * 1e9),
                Row.of("  until qd up has answered", seconds(Timings.of(up))),
                Row.of("memory of the idle server (RSS)", Memory.text(memory))
                        .withTarget("<= 350 MB", memory <= MEGABYTES));
    }

    // The old address is gone once the server before is: it takes it away when it ends.
    private static void awaitReady(Path home) throws IOException, InterruptedException {
        var address = home.resolve("server/address");
        while (!Files.exists(address) || !answers(Files.readString(address).strip())) {
            Thread.sleep(5);
        }
    }

    private static boolean answers(String address) {
        try {
            var request = (HttpURLConnection)
                    URI.create(address + "/actuator/health/readiness").toURL().openConnection();
            return request.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static void train(Installation installation, Path scratch) {
        var server = Map.of("QD_SERVER", installation.server().toString());
        new Shell(scratch, server)
                .run("sh", "-c", TRAINING, "training", Installation.PROJECT.toString(), scratch.toString())
                .succeeded();
    }

    private static void fill(Installation installation, GitRepository repository) {
        installation.up();
        installation.qd(repository.root(), "adopt", ".").succeeded();
        installation
                .qd(repository.root(), "specify", "Measured", "--topology", "lanes", "--target", "main")
                .succeeded();
    }

    private static String seconds(Timings taken) {
        return String.format(Locale.ROOT, "%.2f s", taken.median() / 1e9);
    }
}
