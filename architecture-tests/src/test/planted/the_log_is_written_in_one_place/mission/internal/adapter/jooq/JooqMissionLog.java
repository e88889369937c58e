package planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq;

import planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq.generated.tables.MissionEvent;

class JooqMissionLog {
    void append(MissionEvent table) {}
}
