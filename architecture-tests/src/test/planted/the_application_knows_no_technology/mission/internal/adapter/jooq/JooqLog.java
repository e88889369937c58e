package planted.the_application_knows_no_technology.mission.internal.adapter.jooq;

public class JooqLog {}
