package planted.a_schema_is_touched_by_its_own_module_alone.execution.internal.adapter.jooq;

class PlantedSql {
    String sql = "select id from job join mission.mission m on true";
}
