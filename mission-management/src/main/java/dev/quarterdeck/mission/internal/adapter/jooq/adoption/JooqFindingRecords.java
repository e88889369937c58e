package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.FINDING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords;
import dev.quarterdeck.mission.internal.application.catalog.FindingCounts;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFindingRecords implements FindingRecords, FindingCounts {
    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqFindingRecords(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<Placed> page(OrganizationId organization, RepositoryId repository, Wanted wanted, int limit) {
        return db.selectFrom(FINDING)
                .where(of(organization, repository))
                .and(matching(wanted))
                .orderBy(FINDING.SEVERITY_RANK, FINDING.DIRECTORY, FINDING.NUMBER)
                .limit(limit)
                .fetch(FindingRows::read);
    }

    private static Condition matching(Wanted wanted) {
        var code = wanted.code();
        var severity = wanted.severity();
        var after = wanted.after();
        var matching = code == null ? noCondition() : FINDING.CODE.eq(code);
        if (severity != null) {
            matching = matching.and(FINDING.SEVERITY.eq(severity.wireName()));
        }
        if (!wanted.directories().isEmpty()) {
            matching = matching.and(FINDING.DIRECTORY.in(wanted.directories()));
        }
        return after == null ? matching : matching.and(beyond(after));
    }

    private static Condition beyond(Place place) {
        return row(FINDING.SEVERITY_RANK, FINDING.DIRECTORY, FINDING.NUMBER)
                .gt(row(val(place.rank()), val(place.directory()), val(place.number())));
    }

    @Override
    public Map<String, Integer> counts(OrganizationId organization, RepositoryId repository) {
        return db.select(FINDING.CODE, count())
                .from(FINDING)
                .where(of(organization, repository))
                .groupBy(FINDING.CODE)
                .orderBy(FINDING.CODE)
                .fetchMap(FINDING.CODE, count());
    }

    @Override
    public long of(OrganizationId organization, MissionId mission) {
        return transactions.look(
                organization,
                () -> db.fetchCount(
                        FINDING,
                        FINDING.ORGANIZATION_ID.eq(organization.value()).and(FINDING.MISSION_ID.eq(mission.value()))));
    }

    private static Condition of(OrganizationId organization, RepositoryId repository) {
        return FINDING.ORGANIZATION_ID.eq(organization.value()).and(FINDING.REPOSITORY_ID.eq(repository.value()));
    }
}
