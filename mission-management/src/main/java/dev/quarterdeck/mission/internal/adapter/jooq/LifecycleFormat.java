package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCompleted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stored form of lifecycle facts. */
final class LifecycleFormat {
    private static final String CREATED = "MissionCreated";
    private static final String PLANNING_COMMIT_RECORDED = "PlanningCommitRecorded";
    private static final String COMPLETED = "MissionCompleted";
    private static final String CANCELED = "MissionCanceled";
    private static final Set<String> TYPES = Set.of(CREATED, PLANNING_COMMIT_RECORDED, COMPLETED, CANCELED);

    private LifecycleFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(LifecycleFact fact) {
        return switch (fact) {
            case MissionCreated _ -> CREATED;
            case PlanningCommitRecorded _ -> PLANNING_COMMIT_RECORDED;
            case MissionCompleted _ -> COMPLETED;
            case MissionCanceled _ -> CANCELED;
        };
    }

    static JsonNode payloadOf(MissionId mission, LifecycleFact fact) {
        var id = mission.value();
        return switch (fact) {
            case MissionCreated created -> JSON.valueToTree(Created.of(id, created));
            case PlanningCommitRecorded(var commit) -> JSON.valueToTree(new PlanningCommit(id, commit.value()));
            case MissionCompleted() -> JSON.valueToTree(new Completed(id));
            case MissionCanceled(var reason) -> JSON.valueToTree(new Canceled(id, reason));
        };
    }

    static LifecycleFact read(String type, JsonNode payload) {
        return switch (type) {
            case CREATED -> JSON.treeToValue(payload, Created.class).fact();
            case PLANNING_COMMIT_RECORDED ->
                new PlanningCommitRecorded(new CommitId(JSON.treeToValue(payload, PlanningCommit.class).commit));
            case COMPLETED -> new MissionCompleted();
            case CANCELED -> new MissionCanceled(JSON.treeToValue(payload, Canceled.class).reason);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private record PlanningCommit(String missionId, String commit) {}

    private record Completed(String missionId) {}

    private record Canceled(String missionId, String reason) {}

    private record Created(
            String missionId,
            String repositoryId,
            String missionSlug,
            Names names,
            String title,
            @Nullable String purpose,
            String missionType,
            String topology,
            String targetBranch,
            @Nullable String idempotencyKey) {
        static Created of(String mission, MissionCreated fact) {
            return new Created(
                    mission,
                    fact.repository().value(),
                    fact.slug().value(),
                    Names.of(fact.names()),
                    fact.title(),
                    fact.purpose(),
                    fact.missionType(),
                    fact.topology().wireName(),
                    fact.targetBranch().value(),
                    fact.idempotencyKey());
        }

        MissionCreated fact() {
            return new MissionCreated(
                    new RepositoryId(repositoryId),
                    new Slug(missionSlug),
                    names.names(),
                    title,
                    purpose,
                    missionType,
                    Topology.named(topology).orElseThrow(),
                    new BranchName(targetBranch),
                    idempotencyKey);
        }
    }

    record Names(
            String fullSlug,
            String directory,
            String coordinationBranch,
            String coordinationWorktree,
            String laneBranchPrefix,
            String laneWorktreePrefix) {
        static Names of(MissionNames names) {
            return new Names(
                    names.fullSlug(),
                    names.directory(),
                    names.coordinationBranch().value(),
                    names.coordinationWorktree(),
                    names.laneBranchPrefix(),
                    names.laneWorktreePrefix());
        }

        MissionNames names() {
            return new MissionNames(
                    fullSlug,
                    directory,
                    new BranchName(coordinationBranch),
                    coordinationWorktree,
                    laneBranchPrefix,
                    laneWorktreePrefix);
        }
    }
}
