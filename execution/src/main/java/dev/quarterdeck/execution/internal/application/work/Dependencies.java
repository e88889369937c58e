package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.WorkRefusal.DependencyLaneConflict;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges.Source;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings what a work package builds on from other lanes into its own. */
@Component
class Dependencies {
    private final GitFacts git;
    private final LaneMerges merges;
    private final WorkPackageContexts contexts;

    Dependencies(GitFacts git, LaneMerges merges, WorkPackageContexts contexts) {
        this.git = git;
        this.merges = merges;
        this.contexts = contexts;
    }

    /** The lane's head with all of it, and the heads that were approved elsewhere. */
    record Taken(CommitId base, List<CommitId> heads) {}

    Taken take(LaneSite lane, LanePlan plan, PlannedWorkPackage workPackage) {
        var sources = workPackage.dependencies().stream()
                .map(plan::workPackage)
                .filter(dependency -> !dependency.lane().equals(workPackage.lane()))
                .flatMap(dependency -> source(lane, workPackage, dependency).stream())
                .toList();
        var base = merges.take(lane, sources);
        return new Taken(base, sources.stream().map(Source::head).toList());
    }

    private Optional<Source> source(LaneSite lane, PlannedWorkPackage workPackage, PlannedWorkPackage dependency) {
        return head(lane, dependency)
                .map(head -> new Source(
                        head,
                        "Bring %s from lane %s into lane %s"
                                .formatted(dependency.id(), dependency.lane(), workPackage.lane()),
                        files -> new DependencyLaneConflict(
                                workPackage.id(), workPackage.lane(), dependency.id(), head, directory(lane), files)));
    }

    /** What was approved; once it is integrated, the target has it. One that was forced through has no review. */
    private Optional<CommitId> head(LaneSite lane, PlannedWorkPackage dependency) {
        if (dependency.status() == WorkPackageStatus.DONE) {
            return git.tip(lane.workspace(), lane.context().branchRefs().targetBranch());
        }
        var reviewed = dependency.reviewedHead();
        if (reviewed != null) {
            return Optional.of(reviewed);
        }
        var elsewhere = LaneSite.of(contexts.anywhere(lane.context(), dependency.id()));
        return git.tip(lane.workspace(), elsewhere.branch());
    }

    private static Path directory(LaneSite lane) {
        return Objects.requireNonNullElse(lane.worktree(), lane.primaryRoot());
    }
}
