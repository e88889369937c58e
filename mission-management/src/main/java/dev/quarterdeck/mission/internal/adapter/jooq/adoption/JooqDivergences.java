package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.ADOPTED_DIRECTORY;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.DIVERGENCE;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.DivergenceRecord;
import dev.quarterdeck.mission.internal.application.adoption.Divergences;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;

@Repository
class JooqDivergences implements Divergences {
    private static final String SEAM_MOVED = "adopted.seam";

    private final DSLContext db;

    JooqDivergences(DSLContext db) {
        this.db = db;
    }

    @Override
    public void keep(OrganizationId organization, MissionId mission, Map<Seam, List<Divergence>> found, Instant at) {
        db.deleteFrom(DIVERGENCE)
                .where(DIVERGENCE.ORGANIZATION_ID.eq(organization.value()))
                .and(DIVERGENCE.MISSION_ID.eq(mission.value()))
                .execute();
        var rows = new ArrayList<DivergenceRecord>();
        found.forEach((seam, divergences) -> divergences.forEach(divergence -> rows.add(new DivergenceRecord(
                organization.value(),
                mission.value(),
                seam.wireName(),
                divergence.subject(),
                divergence.legacy(),
                divergence.ours()))));
        db.batchInsert(rows).execute();
        db.update(ADOPTED_DIRECTORY)
                .set(ADOPTED_DIRECTORY.COMPARED_AT, JooqAdoptedDirectories.utc(at))
                .where(ADOPTED_DIRECTORY.ORGANIZATION_ID.eq(organization.value()))
                .and(ADOPTED_DIRECTORY.MISSION_ID.eq(mission.value()))
                .execute();
    }

    @Override
    public List<Compared> of(OrganizationId organization, RepositoryId repository) {
        return compared(organization, ADOPTED_DIRECTORY.REPOSITORY_ID.eq(repository.value()));
    }

    @Override
    public Optional<Compared> of(OrganizationId organization, MissionId mission) {
        return compared(organization, ADOPTED_DIRECTORY.MISSION_ID.eq(mission.value())).stream()
                .findFirst();
    }

    private List<Compared> compared(OrganizationId organization, Condition wanted) {
        var directories = db.select(
                        ADOPTED_DIRECTORY.MISSION_ID,
                        MISSION_HEAD.DIRECTORY,
                        MISSION_HEAD.FULL_SLUG,
                        ADOPTED_DIRECTORY.BRANCH,
                        ADOPTED_DIRECTORY.COMPARED_AT)
                .from(ADOPTED_DIRECTORY)
                .join(MISSION_HEAD)
                .on(MISSION_HEAD.ORGANIZATION_ID.eq(ADOPTED_DIRECTORY.ORGANIZATION_ID))
                .and(MISSION_HEAD.MISSION_ID.eq(ADOPTED_DIRECTORY.MISSION_ID))
                .and(MISSION_HEAD.DIRECTORY.eq(ADOPTED_DIRECTORY.DIRECTORY))
                .where(ADOPTED_DIRECTORY.ORGANIZATION_ID.eq(organization.value()))
                .and(wanted)
                .orderBy(MISSION_HEAD.DIRECTORY)
                .fetch();
        var missions = directories.map(row -> row.value1());
        var moves = moves(organization, missions);
        var divergences = divergences(organization, missions);
        return directories.map(row -> new Compared(
                new MissionId(row.value1()),
                row.value2(),
                row.value3(),
                new BranchName(row.value4()),
                row.value5() == null ? null : row.value5().toInstant(),
                moves.getOrDefault(row.value1(), List.of()),
                divergences.getOrDefault(row.value1(), Map.of())));
    }

    private Map<String, List<SeamMoved>> moves(OrganizationId organization, List<String> missions) {
        return db
                .select(
                        MISSION_EVENT.MISSION_ID,
                        field("{0} ->> 'seam'", String.class, MISSION_EVENT.PAYLOAD),
                        field("{0} ->> 'to'", String.class, MISSION_EVENT.PAYLOAD))
                .from(MISSION_EVENT)
                .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                .and(MISSION_EVENT.MISSION_ID.in(missions))
                // Inlined, or the partial index would not serve.
                .and(MISSION_EVENT.TYPE.eq(inline(SEAM_MOVED)))
                .orderBy(MISSION_EVENT.MISSION_ID, MISSION_EVENT.VERSION)
                .fetch()
                .stream()
                .collect(groupingBy(Record3::value1, mapping(JooqDivergences::move, toList())));
    }

    private static SeamMoved move(Record3<String, String, String> row) {
        var to = Authority.valueOf(row.value3().toUpperCase(Locale.ROOT));
        return new SeamMoved(Seam.named(row.value2()).orElseThrow(), to, 0, null);
    }

    private Map<String, Map<Seam, List<Divergence>>> divergences(OrganizationId organization, List<String> missions) {
        var found = new TreeMap<String, Map<Seam, List<Divergence>>>();
        db.selectFrom(DIVERGENCE)
                .where(DIVERGENCE.ORGANIZATION_ID.eq(organization.value()))
                .and(DIVERGENCE.MISSION_ID.in(missions))
                .orderBy(DIVERGENCE.MISSION_ID, DIVERGENCE.SEAM, DIVERGENCE.SUBJECT)
                .forEach(row -> found.computeIfAbsent(row.getMissionId(), _ -> new TreeMap<>())
                        .computeIfAbsent(Seam.named(row.getSeam()).orElseThrow(), _ -> new ArrayList<>())
                        .add(new Divergence(row.getSubject(), row.getLegacy(), row.getOurs())));
        return found;
    }
}
