package dev.quarterdeck.mission.internal.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with a connection of its own, and another one whenever that one broke. */
final class KeptConnection {
    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
    private static final long PAUSE_MILLIS = 1000;
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final Thread thread;
    private final DataSource dataSource;
    private final Work work;
    private final CountDownLatch ended = new CountDownLatch(1);

    private KeptConnection(String name, DataSource dataSource, Work work) {
        this.dataSource = dataSource;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** What is done on it, again and again. */
    interface Work {
        void begin(Connection connection) throws SQLException;

        void goOn(Connection connection) throws SQLException, InterruptedException;

        /** Makes {@link #goOn} return soon. */
        void wake();
    }

    static KeptConnection started(String name, DataSource dataSource, Work work) {
        var kept = new KeptConnection(name, dataSource, work);
        kept.thread.start();
        return kept;
    }

    /** Never in the middle of a statement, which would break the connection: only what hangs is interrupted. */
    void stop() {
        ended.countDown();
        work.wake();
        try {
            if (!thread.join(ENDING)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!ended.await(0, TimeUnit.MILLISECONDS)) {
                once();
                ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            LOG.debug("{}: ended", thread.getName());
        }
    }

    private void once() throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            try {
                work.begin(connection);
                while (ended.getCount() > 0) {
                    work.goOn(connection);
                }
            } finally {
                forget(connection);
            }
        } catch (SQLException broken) {
            LOG.debug("{}: the connection broke", thread.getName(), broken);
        }
    }

    /** Before it goes back to the pool; where it is broken, this is what tells the pool so. */
    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }
}
