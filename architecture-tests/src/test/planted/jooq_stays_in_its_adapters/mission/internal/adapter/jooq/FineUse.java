package planted.jooq_stays_in_its_adapters.mission.internal.adapter.jooq;

import org.jooq.DSLContext;

class FineUse {
    DSLContext db;
}
