package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.WORK_PACKAGE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionHeadRecord;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.Subjects;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of each stream with the projection beside it: one row per mission, one per work package. */
@Component
class Heads {
    /** The work packages of a mission, read along with its row. */
    static final Field<List<WorkPackage>> WORK_PACKAGES = multiset(selectFrom(WORK_PACKAGE)
                    .where(WORK_PACKAGE.ORGANIZATION_ID.eq(MISSION_HEAD.ORGANIZATION_ID))
                    .and(WORK_PACKAGE.MISSION_ID.eq(MISSION_HEAD.MISSION_ID)))
            .convertFrom(rows -> rows.map(MissionRows::workPackage));

    private final DSLContext db;
    private final SubjectRows subjects;
    private final InboxRows inbox;

    Heads(DSLContext db, SubjectRows subjects, InboxRows inbox) {
        this.db = db;
        this.subjects = subjects;
        this.inbox = inbox;
    }

    /** @param projection absent before the first event */
    record Head(
            Version version,
            String hash,
            long lamport,
            @Nullable Projection projection) {
        static final Head NONE = new Head(Version.NONE, HashChain.START, 0, null);

        MissionLog.Head end() {
            return new MissionLog.Head(version, hash);
        }
    }

    /** Takes no lock; all of it is of one moment. */
    Head look(OrganizationId organization, MissionId mission) {
        return db.select(MISSION_HEAD, WORK_PACKAGES, SubjectRows.ALL)
                .from(MISSION_HEAD)
                .where(of(organization, mission))
                .fetchOptional(
                        row -> head(row.value1(), row.value2(), subjects.read(organization, mission, row.value3())))
                .orElse(Head.NONE);
    }

    /** Nobody else appends to the mission until the transaction ends. */
    Head lock(OrganizationId organization, MissionId mission) {
        return db.selectFrom(MISSION_HEAD)
                .where(of(organization, mission))
                .forNoKeyUpdate()
                .fetchOptional(row -> locked(organization, mission, row))
                .orElse(Head.NONE);
    }

    /** Read by later statements: one that waited for the lock still sees the other tables as they were before. */
    private Head locked(OrganizationId organization, MissionId mission, MissionHeadRecord row) {
        var workPackages = db.selectFrom(WORK_PACKAGE)
                .where(WORK_PACKAGE.ORGANIZATION_ID.eq(organization.value()))
                .and(WORK_PACKAGE.MISSION_ID.eq(mission.value()))
                .fetch(MissionRows::workPackage);
        return head(row, workPackages, subjects.readLocked(organization, mission));
    }

    private static Condition of(OrganizationId organization, MissionId mission) {
        return MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()).and(MISSION_HEAD.MISSION_ID.eq(mission.value()));
    }

    /** False when somebody else began the stream first; waits for them to commit before it says so. */
    boolean begin(OrganizationId organization, MissionId mission, Projection.Mission projection) {
        var row = row(organization, mission, Head.NONE, projection);
        return db.insertInto(MISSION_HEAD).set(row).onConflictDoNothing().execute() == 1;
    }

    /** Keeps a projection beside a head that stays as it is. */
    void keep(OrganizationId organization, MissionId mission, Head head, Projection.Mission projection) {
        db.update(MISSION_HEAD)
                .set(row(organization, mission, head, projection))
                .where(of(organization, mission))
                .execute();
    }

    /** Writes what differs, nothing where nothing does. */
    void replace(OrganizationId organization, MissionId mission, @Nullable Projection before, Projection after) {
        var queries = new ArrayList<>(
                before == null
                        ? changes(organization, mission, List.of(), after.workPackages())
                        : changes(organization, mission, before.workPackages(), after.workPackages()));
        var known = before == null ? Subjects.NONE : before.subjects();
        queries.addAll(subjects.changes(organization, mission, known, after.subjects()));
        queries.addAll(inbox.changes(organization, mission, before, after));
        if (!queries.isEmpty()) {
            db.batch(queries).execute();
        }
    }

    private List<Query> changes(
            OrganizationId organization, MissionId mission, List<WorkPackage> before, List<WorkPackage> after) {
        var queries = new ArrayList<Query>();
        for (var gone : before) {
            if (after.stream().noneMatch(kept -> kept.id().equals(gone.id()))) {
                queries.add(db.deleteFrom(WORK_PACKAGE)
                        .where(WORK_PACKAGE.ORGANIZATION_ID.eq(organization.value()))
                        .and(WORK_PACKAGE.MISSION_ID.eq(mission.value()))
                        .and(WORK_PACKAGE.WORK_PACKAGE_ID.eq(gone.id().value())));
            }
        }
        for (var changed : after) {
            if (!before.contains(changed)) {
                var row = MissionRows.row(organization.value(), mission.value(), changed);
                queries.add(db.insertInto(WORK_PACKAGE)
                        .set(row)
                        .onDuplicateKeyUpdate()
                        .set(row));
            }
        }
        return queries;
    }

    private static Head head(MissionHeadRecord row, List<WorkPackage> workPackages, Subjects subjects) {
        return new Head(
                new Version(row.getVersion()),
                row.getHeadHash(),
                row.getLamportClock(),
                new Projection(MissionRows.mission(row), workPackages, subjects));
    }

    static MissionHeadRecord row(
            OrganizationId organization, MissionId mission, Head head, Projection.Mission projection) {
        var row = new MissionHeadRecord();
        row.setOrganizationId(organization.value());
        row.setMissionId(mission.value());
        row.setVersion(head.version().value());
        row.setHeadHash(head.hash());
        row.setLamportClock(head.lamport());
        MissionRows.fill(row, projection);
        return row;
    }
}
