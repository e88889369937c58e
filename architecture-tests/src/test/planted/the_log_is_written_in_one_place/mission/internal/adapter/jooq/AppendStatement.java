package planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq;

import org.jooq.DSLContext;
import static planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;

class AppendStatement {
    void append(DSLContext db) {
        db.insertInto(MISSION_EVENT).defaultValues().execute();
    }
}
