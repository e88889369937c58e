package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionHeadRecord;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.WorkPackageRecord;
import dev.quarterdeck.mission.internal.domain.Projection.Mission;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Projections as rows and back. */
final class MissionRows {
    private MissionRows() {}

    static Mission mission(MissionHeadRecord row) {
        return new Mission(
                new RepositoryId(row.getRepositoryId()),
                new Slug(row.getSlug()),
                names(row),
                row.getTitle(),
                row.getPurpose(),
                row.getMissionType(),
                Topology.named(row.getTopology()).orElseThrow(),
                new BranchName(row.getTargetBranch()),
                ifPresent(row.getCoordinationBranch(), BranchName::new),
                constant(Authority.class, row.getAuthority()),
                ifPresent(row.getPlanningCommit(), CommitId::new),
                row.getCreatedAt().toInstant(),
                creator(row),
                constant(Phase.class, row.getPhase()),
                row.getActive(),
                row.getIdempotencyKey());
    }

    static MissionNames names(MissionHeadRecord row) {
        return new MissionNames(
                row.getFullSlug(),
                row.getDirectory(),
                new BranchName(row.getNamesCoordinationBranch()),
                row.getCoordinationWorktree(),
                row.getLaneBranchPrefix(),
                row.getLaneWorktreePrefix());
    }

    /** Sets everything the projection says; the head of the stream is left alone. */
    static void fill(MissionHeadRecord row, Mission mission) {
        row.setRepositoryId(mission.repository().value());
        row.setSlug(mission.slug().value());
        fillNames(row, mission.names());
        row.setTitle(mission.title());
        row.setPurpose(mission.purpose());
        row.setMissionType(mission.missionType());
        row.setTopology(mission.topology().wireName());
        row.setTargetBranch(mission.targetBranch().value());
        row.setCoordinationBranch(ifPresent(mission.coordinationBranch(), BranchName::value));
        row.setAuthority(stored(mission.authority()));
        row.setPlanningCommit(ifPresent(mission.planningCommit(), CommitId::value));
        row.setCreatedAt(utc(mission.createdAt()));
        row.setCreatedByKind(mission.createdBy().kind().wireName());
        row.setCreatedById(mission.createdBy().id());
        row.setCreatedByName(mission.createdBy().displayName());
        row.setCreatedByOrigin(stored(mission.createdBy().origin()));
        row.setCreatedByOnBehalfOf(mission.createdBy().onBehalfOf());
        row.setPhase(mission.phase().wireName());
        row.setActive(mission.active());
        row.setIdempotencyKey(mission.idempotencyKey());
    }

    static WorkPackage workPackage(WorkPackageRecord row) {
        return new WorkPackage(
                new WorkPackageId(row.getWorkPackageId()),
                row.getTitle(),
                constant(WorkPackageStatus.class, row.getStatus()),
                row.getActor(),
                ifPresent(row.getLastTransitionAt(), OffsetDateTime::toInstant),
                row.getForceCount(),
                row.getLane(),
                row.getPriority());
    }

    static WorkPackageRecord row(String organization, String mission, WorkPackage workPackage) {
        return new WorkPackageRecord(
                organization,
                mission,
                workPackage.id().value(),
                workPackage.title(),
                workPackage.status().wireName(),
                workPackage.actor(),
                ifPresent(workPackage.lastTransitionAt(), MissionRows::utc),
                workPackage.forceCount(),
                workPackage.lane(),
                workPackage.priority());
    }

    static Actor actor(String kind, String id, String name, String origin, @Nullable String onBehalfOf) {
        return new Actor(constant(Actor.Kind.class, kind), id, name, constant(Actor.Origin.class, origin), onBehalfOf);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <A, B extends @Nullable Object> @Nullable B ifPresent(@Nullable A value, Function<A, B> change) {
        return value == null ? null : change.apply(value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
    }

    private static Actor creator(MissionHeadRecord row) {
        return actor(
                row.getCreatedByKind(),
                row.getCreatedById(),
                row.getCreatedByName(),
                row.getCreatedByOrigin(),
                row.getCreatedByOnBehalfOf());
    }

    private static void fillNames(MissionHeadRecord row, MissionNames names) {
        row.setFullSlug(names.fullSlug());
        row.setDirectory(names.directory());
        row.setNamesCoordinationBranch(names.coordinationBranch().value());
        row.setCoordinationWorktree(names.coordinationWorktree());
        row.setLaneBranchPrefix(names.laneBranchPrefix());
        row.setLaneWorktreePrefix(names.laneWorktreePrefix());
    }
}
