package planted.a_schema_is_touched_by_its_own_module_alone.governance.internal.adapter.jooq.generated;

public class Tables {}
