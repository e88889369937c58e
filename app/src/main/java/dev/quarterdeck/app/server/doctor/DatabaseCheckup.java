package dev.quarterdeck.app.server.doctor;

import dev.quarterdeck.kernel.surface.Checkup;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

@Component
@Order(1)
class DatabaseCheckup implements Checkup {
    private final DSLContext db;

    DatabaseCheckup(DSLContext db) {
        this.db = db;
    }

    @Override
    public String subject() {
        return "database";
    }

    @Override
    public Finding look() {
        try {
            var seen = db.fetchSingle("select version(), current_user, current_setting('fsync')");
            var detail = "%s, as %s".formatted(seen.get(0, String.class).replaceFirst(" on .*", ""), seen.get(1));
            return "on".equals(seen.get(2))
                    ? Finding.well(detail)
                    : Finding.ailing(detail + ", fsync off", "set fsync = on: a power cut would lose events");
        } catch (DataAccessException | DataAccessResourceFailureException | TransactionException gone) {
            return Finding.ailing("it does not answer", "see the server's log; an embedded one is restarted by itself");
        }
    }
}
