package dev.quarterdeck.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** Brings a server up on a free port. The children of one that was killed need a moment to go, hence the attempts. */
record FirstStart(ServerLauncher launcher, String password) {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 20;

    /** A server that answers, and where. */
    record Running(int port, GuardedProcess process) {}

    Running run() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var process = launcher.launch(port);
            try {
                new Readiness(superuser(port, password), launcher.cluster().serverLog()).await(process);
                return new Running(port, process);
            } catch (IOException e) {
                process.stop();
                if (e instanceof DatabaseUnavailable || attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    static Superuser superuser(int port, String password) {
        return new Superuser("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), Cluster.SUPERUSER, password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while starting PostgreSQL");
        }
    }
}
