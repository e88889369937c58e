package dev.quarterdeck.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment a starting server answers its superuser. */
record Readiness(Superuser superuser, Path log) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String STILL_STARTING = "57P03";
    private static final String CREDENTIALS_REFUSED = "28";

    void await(GuardedProcess server) throws IOException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (var answer = ask(); answer != null; answer = ask()) {
            var state = String.valueOf(answer.getSQLState());
            if (state.startsWith(CREDENTIALS_REFUSED)) {
                throw new DatabaseUnavailable(
                        "The database beside %s does not know the password kept there. ".formatted(log)
                                + "Bring the password file back from a backup.");
            }
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL did not start, see " + log, answer);
            }
            // Recovery after a crash takes as long as it takes.
            if (state.equals(STILL_STARTING)) {
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            }
            if (System.nanoTime() > giveUp) {
                throw new IOException("PostgreSQL did not answer in time, see " + log, answer);
            }
            pause();
        }
    }

    private @Nullable SQLException ask() {
        try (var _ = superuser.dataSource().getConnection()) {
            return null;
        } catch (SQLException refusal) {
            return refusal;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
        }
    }
}
