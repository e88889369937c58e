package planted.the_log_is_written_in_one_place.mission.internal.adapter.jooq.generated.tables;

public class MissionEvent {}
