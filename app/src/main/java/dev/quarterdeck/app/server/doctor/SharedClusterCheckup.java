package dev.quarterdeck.app.server.doctor;

import dev.quarterdeck.kernel.surface.Checkup;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** A long transaction of a stranger in the same cluster would hold back the feed across missions. */
@Component
@Order(2)
class SharedClusterCheckup implements Checkup {
    private final DSLContext db;

    SharedClusterCheckup(DSLContext db) {
        this.db = db;
    }

    @Override
    public String subject() {
        return "database cluster";
    }

    @Override
    public Finding look() {
        try {
            var others = db.fetch("select datname from pg_database where not datistemplate"
                            + " and datname not in (current_database(), 'postgres') order by 1")
                    .getValues(0, String.class);
            return others.isEmpty()
                    ? Finding.well("serves Quarterdeck only")
                    : Finding.ailing(
                            "also holds " + String.join(", ", others),
                            "give Quarterdeck a PostgreSQL cluster of its own");
        } catch (DataAccessException | DataAccessResourceFailureException gone) {
            return Finding.ailing("it does not answer", "see the database's own line");
        }
    }
}
