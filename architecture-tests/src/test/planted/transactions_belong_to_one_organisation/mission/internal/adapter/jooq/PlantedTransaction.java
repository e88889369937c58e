package planted.transactions_belong_to_one_organisation.mission.internal.adapter.jooq;

import org.jooq.DSLContext;

class PlantedTransaction {
    void change(DSLContext db) {
        db.transaction(inner -> {});
    }
}
