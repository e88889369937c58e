package dev.quarterdeck.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived both the process that started it and its guard. */
record OrphanServer(ProcessHandle process) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static void stopAnyOf(Cluster cluster) throws IOException {
        var orphan = of(cluster);
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    // A recorded number may belong to an unrelated process by now; only ours names the directory on its command line.
    private static Optional<OrphanServer> of(Cluster cluster) throws IOException {
        var pid = cluster.postmaster();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong())
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(cluster.data().toString()))
                                .isPresent())
                        .map(OrphanServer::new);
    }

    private void stop() throws IOException {
        Command.of("kill", "-INT", Long.toString(process.pid())).succeeds();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
