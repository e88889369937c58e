package planted.the_application_knows_no_technology.mission.internal.application;

import org.jooq.DSLContext;

class PlantedQuery {
    DSLContext db;
}
