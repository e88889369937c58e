package dev.quarterdeck.mission.internal.domain;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mission's log means now: the fold of its events, kept beside the log so that reading is one lookup. */
public record Projection(Mission mission, List<WorkPackage> workPackages, Subjects subjects) {
    public Projection {
        workPackages = workPackages.stream()
                .sorted(Comparator.comparing(WorkPackage::id))
                .toList();
    }

    public Projection with(Mission changed) {
        return new Projection(changed, workPackages, subjects);
    }

    public Projection with(List<WorkPackage> changed) {
        return new Projection(mission, changed, subjects);
    }

    public Projection with(Subjects changed) {
        return new Projection(mission, workPackages, changed);
    }

    /**
     * The mission itself.
     *
     * @param coordinationBranch present for every topology that has one; may differ from the name in {@code names}
     * @param active neither completed nor canceled
     * @param idempotencyKey the key of the command that created it
     */
    public record Mission(
            RepositoryId repository,
            Slug slug,
            MissionNames names,
            String title,
            @Nullable String purpose,
            String missionType,
            Topology topology,
            BranchName targetBranch,
            @Nullable BranchName coordinationBranch,
            Authority authority,
            @Nullable CommitId planningCommit,
            Instant createdAt,
            Actor createdBy,
            Phase phase,
            boolean active,
            @Nullable String idempotencyKey) {

        public Mission startingLanesFrom(CommitId commit) {
            return new Mission(
                    repository,
                    slug,
                    names,
                    title,
                    purpose,
                    missionType,
                    topology,
                    targetBranch,
                    coordinationBranch,
                    authority,
                    commit,
                    createdAt,
                    createdBy,
                    phase,
                    active,
                    idempotencyKey);
        }

        public Mission in(Phase reached, boolean stillActive) {
            return new Mission(
                    repository,
                    slug,
                    names,
                    title,
                    purpose,
                    missionType,
                    topology,
                    targetBranch,
                    coordinationBranch,
                    authority,
                    planningCommit,
                    createdAt,
                    createdBy,
                    reached,
                    stillActive,
                    idempotencyKey);
        }
    }

    /**
     * A work package in it; {@code actor} and {@code lastTransitionAt} are absent before its first transition.
     *
     * @param lane absent until lanes are computed
     * @param priority the smaller is offered first
     */
    public record WorkPackage(
            WorkPackageId id,
            String title,
            WorkPackageStatus status,
            @Nullable String actor,
            @Nullable Instant lastTransitionAt,
            int forceCount,
            @Nullable String lane,
            int priority) {}
}
