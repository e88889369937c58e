package planted.jooq_stays_in_its_adapters.mission.internal.adapter.web;

import org.jooq.DSLContext;

class PlantedUse {
    DSLContext db;
}
