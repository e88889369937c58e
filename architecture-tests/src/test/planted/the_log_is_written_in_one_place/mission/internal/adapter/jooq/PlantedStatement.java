package planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq;

class PlantedStatement {
    String sql = "insert into mission.mission_event (version) values (1)";
}
