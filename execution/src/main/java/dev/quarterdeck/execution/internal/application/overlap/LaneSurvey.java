package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.domain.overlap.LaneState;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at the lanes of a mission that have a branch of their own. */
@Component
class LaneSurvey {
    private static final int MOST = 512;

    private final MissionPlans plans;
    private final WorkPackageContexts contexts;
    private final GitFacts git;
    private final EditedFiles edited;
    private final Recent<Line, Map<CommitId, List<String>>> lines = new Recent<>(MOST);

    LaneSurvey(MissionPlans plans, WorkPackageContexts contexts, GitFacts git, EditedFiles edited) {
        this.plans = plans;
        this.contexts = contexts;
        this.git = git;
        this.edited = edited;
    }

    List<LaneState> of(WriteContext context, Workspace workspace, CommitId target) {
        return plans.of(context.read()).lanes().stream()
                .filter(lane -> !lane.workPackages().isEmpty())
                .flatMap(lane -> state(context, workspace, lane, target).stream())
                .toList();
    }

    private Optional<LaneState> state(WriteContext context, Workspace workspace, PlannedLane lane, CommitId target) {
        var site = contexts.anywhere(context, lane.workPackages().getFirst());
        var branch = site.branchRefs().laneBranch();
        var place = site.workspace();
        return branch == null || branch.equals(site.branchRefs().targetBranch()) || place == null
                ? Optional.empty()
                : git.tip(workspace, branch).map(head -> state(lane, place, target, head));
    }

    private LaneState state(PlannedLane lane, Workspace place, CommitId target, CommitId head) {
        var worktree = place.executionWorktree();
        return new LaneState(
                lane.id(),
                head,
                worktree,
                lines.get(new Line(place.primaryRoot(), target, head), () -> commits(place, target, head)),
                worktree == null ? Map.of() : edited.in(worktree));
    }

    /** What the mission itself commits, its plans and reports, is nobody's change. */
    private Map<CommitId, List<String>> commits(Workspace workspace, CommitId tip, CommitId head) {
        return git.commits(workspace, tip, head).stream()
                .filter(commit -> commit.missionEvent() == null)
                .collect(Collectors.toMap(GitCommit::id, GitCommit::files));
    }

    private record Line(Path root, CommitId target, CommitId head) {}
}
