package planted.the_application_knows_no_technology.mission.internal.application;

import planted.the_application_knows_no_technology.mission.internal.adapter.jooq.JooqLog;

class PlantedShortcut {
    JooqLog log;
}
