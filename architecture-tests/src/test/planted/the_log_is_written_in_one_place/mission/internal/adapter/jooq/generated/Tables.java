package planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq.generated;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

public class Tables {
    public static final Table<Record> MISSION_EVENT = DSL.table("mission_event");
}
