package dev.quarterdeck.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one server running on one port: when it ends without being asked to, it is started there again, and the
 * connection pools that point at it recover by themselves.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ServerLauncher launcher;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private GuardedProcess server;

    private Supervisor(ServerLauncher launcher, FirstStart.Running running) {
        this.launcher = launcher;
        this.port = running.port();
        this.server = running.process();
    }

    static Supervisor of(ServerLauncher launcher, FirstStart.Running running) {
        var supervisor = new Supervisor(launcher, running);
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(supervisor::watch);
        return supervisor;
    }

    int port() {
        return port;
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        server.stop();
    }

    private void watch() {
        try {
            var pause = SHORTEST_PAUSE;
            var ended = awaitEnd();
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "PostgreSQL ended with status {0} and is started again", ended.status());
                startAgain();
                ended = awaitEnd();
                pause = ended.soon() ? longer(pause) : SHORTEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Ended(int status, boolean soon) {}

    private Ended awaitEnd() throws InterruptedException {
        var began = System.nanoTime();
        var status = current().awaitExit();
        return new Ended(status, System.nanoTime() - began < LONGEST_PAUSE.toNanos());
    }

    private synchronized GuardedProcess current() {
        return server;
    }

    private synchronized void startAgain() {
        if (closed.getCount() == 0) {
            return;
        }
        server.stop();
        try {
            server = launcher.launch(port);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "PostgreSQL cannot be started again yet", e);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
