package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.MISSION_BRANCH;

import dev.quarterdeck.execution.internal.application.worktree.MissionBranches;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMissionBranches implements MissionBranches {
    private final DSLContext db;

    JooqMissionBranches(DSLContext db) {
        this.db = db;
    }

    @Override
    public void hold(MissionId mission) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended('worktrees ' || ?, 0))", mission.value());
    }

    @Override
    public Optional<CommitId> base(OrganizationId organization, MissionId mission, BranchName branch) {
        return db.selectFrom(MISSION_BRANCH)
                .where(MISSION_BRANCH.ORGANIZATION_ID.eq(organization.value()))
                .and(MISSION_BRANCH.MISSION_ID.eq(mission.value()))
                .and(MISSION_BRANCH.BRANCH.eq(branch.value()))
                .fetchOptional()
                .map(row -> new CommitId(row.getBaseCommit()));
    }

    @Override
    public void record(OrganizationId organization, MissionId mission, BranchName branch, CommitId base, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        db.insertInto(MISSION_BRANCH)
                .set(MISSION_BRANCH.ORGANIZATION_ID, organization.value())
                .set(MISSION_BRANCH.MISSION_ID, mission.value())
                .set(MISSION_BRANCH.BRANCH, branch.value())
                .set(MISSION_BRANCH.BASE_COMMIT, base.value())
                .set(MISSION_BRANCH.MADE_AT, moment)
                .onConflict(MISSION_BRANCH.ORGANIZATION_ID, MISSION_BRANCH.MISSION_ID, MISSION_BRANCH.BRANCH)
                .doUpdate()
                .set(MISSION_BRANCH.BASE_COMMIT, base.value())
                .set(MISSION_BRANCH.MADE_AT, moment)
                .execute();
    }
}
