package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a caller can understand and act on from what is a fault of ours; the same for every transport. */
public final class Failures {
    private Failures() {}

    /** Empty for a fault. */
    public static Optional<RefusalReason> reasonOf(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return Optional.of(refused.reason());
        }
        return causes(thrown).anyMatch(Failures::databaseIsGone)
                ? Optional.of(new ServerRefusal.DatabaseUnavailable())
                : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean databaseIsGone(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql
                        && (saysGone(String.valueOf(sql.getSQLState())) || wasClosed(sql)));
    }

    // The pool's own word for a connection it gave up on; it carries no state.
    private static boolean wasClosed(SQLException thrown) {
        return thrown.getSQLState() == null && "Connection is closed".equals(thrown.getMessage());
    }

    // Class 08: the connection broke. 57P01 to 57P03: the server stops, crashed, or is not ready yet.
    private static boolean saysGone(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
