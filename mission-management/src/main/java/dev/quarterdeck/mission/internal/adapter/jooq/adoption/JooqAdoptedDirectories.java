package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.ADOPTED_DIRECTORY;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.FINDING;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.regexpReplaceFirst;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.AdoptedDirectoryRecord;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqAdoptedDirectories implements AdoptedDirectories {
    private final DSLContext db;

    JooqAdoptedDirectories(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<String, AdoptedDirectory> of(OrganizationId organization, RepositoryId repository) {
        return db.selectFrom(ADOPTED_DIRECTORY)
                .where(ADOPTED_DIRECTORY.ORGANIZATION_ID.eq(organization.value()))
                .and(ADOPTED_DIRECTORY.REPOSITORY_ID.eq(repository.value()))
                .fetchMap(ADOPTED_DIRECTORY.DIRECTORY, JooqAdoptedDirectories::read);
    }

    private static AdoptedDirectory read(AdoptedDirectoryRecord row) {
        return new AdoptedDirectory(
                row.getDirectory(),
                row.getMissionId() == null ? null : new MissionId(row.getMissionId()),
                new BranchName(row.getBranch()),
                row.getFingerprint(),
                row.getLines(),
                Snapshot.valueOf(row.getStatusFile().toUpperCase(Locale.ROOT)));
    }

    @Override
    public List<String> meant(OrganizationId organization, RepositoryId repository, String selector) {
        var handle = selector.toLowerCase(Locale.ROOT);
        return db.select(ADOPTED_DIRECTORY.DIRECTORY)
                .from(ADOPTED_DIRECTORY)
                .leftJoin(MISSION_HEAD)
                .on(MISSION_HEAD.ORGANIZATION_ID.eq(ADOPTED_DIRECTORY.ORGANIZATION_ID))
                .and(MISSION_HEAD.MISSION_ID.eq(ADOPTED_DIRECTORY.MISSION_ID))
                .where(ADOPTED_DIRECTORY.ORGANIZATION_ID.eq(organization.value()))
                .and(ADOPTED_DIRECTORY.REPOSITORY_ID.eq(repository.value()))
                .and(or(
                        lower(ADOPTED_DIRECTORY.DIRECTORY).eq(handle),
                        lower(regexpReplaceFirst(ADOPTED_DIRECTORY.DIRECTORY, "^.*/", ""))
                                .eq(handle),
                        lower(ADOPTED_DIRECTORY.MISSION_ID).eq(handle),
                        lower(left(ADOPTED_DIRECTORY.MISSION_ID, MissionId.SHORT_LENGTH))
                                .eq(handle),
                        lower(MISSION_HEAD.SLUG).eq(handle),
                        lower(MISSION_HEAD.FULL_SLUG).eq(handle)))
                .orderBy(ADOPTED_DIRECTORY.DIRECTORY)
                .fetch(ADOPTED_DIRECTORY.DIRECTORY);
    }

    @Override
    public Optional<Owner> ownerOf(OrganizationId organization, MissionId mission) {
        return db.select(MISSION_HEAD.REPOSITORY_ID, MISSION_HEAD.DIRECTORY)
                .from(MISSION_HEAD)
                .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()))
                .and(MISSION_HEAD.MISSION_ID.eq(mission.value()))
                .fetchOptional(row -> new Owner(new RepositoryId(row.value1()), row.value2()));
    }

    @Override
    public void keep(
            OrganizationId organization,
            RepositoryId repository,
            AdoptedDirectory directory,
            List<Anomaly> anomalies,
            Instant at) {
        var mission = directory.mission();
        var row = new AdoptedDirectoryRecord();
        row.setOrganizationId(organization.value());
        row.setRepositoryId(repository.value());
        row.setDirectory(directory.directory());
        row.setMissionId(mission == null ? null : mission.value());
        row.setBranch(directory.branch().value());
        row.setFingerprint(directory.fingerprint());
        row.setLines(directory.lines());
        row.setStatusFile(directory.snapshot().name().toLowerCase(Locale.ROOT));
        row.setReadAt(utc(at));
        db.insertInto(ADOPTED_DIRECTORY)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        db.deleteFrom(FINDING)
                .where(FINDING.ORGANIZATION_ID.eq(organization.value()))
                .and(FINDING.REPOSITORY_ID.eq(repository.value()))
                .and(FINDING.DIRECTORY.eq(directory.directory()))
                .execute();
        db.batchInsert(FindingRows.of(row, anomalies)).execute();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
