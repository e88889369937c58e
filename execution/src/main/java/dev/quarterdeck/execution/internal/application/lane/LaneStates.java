package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.Lanes.Lane;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the branch of a lane stands to its target. */
@Component
class LaneStates {
    private final GitFacts git;

    LaneStates(GitFacts git) {
        this.git = git;
    }

    Lane of(PlannedLane lane, LaneSite site) {
        var head = git.tip(site.workspace(), site.branch()).orElse(null);
        var target = git.tip(site.workspace(), site.context().branchRefs().targetBranch())
                .orElse(null);
        var behind = head == null || target == null ? 0 : behind(site, head, target);
        return new Lane(
                lane.id(),
                lane.workPackages(),
                lane.reasons(),
                site.branch(),
                site.worktree(),
                head,
                behind,
                behind == 0 ? List.of() : conflicts(site, head, target));
    }

    /** What a mission commits itself, its plans and reports, makes no lane stale. */
    int behind(LaneSite site, CommitId head, CommitId target) {
        return Math.toIntExact(git.commits(site.workspace(), head, target).stream()
                .filter(commit -> commit.missionEvent() == null)
                .count());
    }

    private List<String> conflicts(LaneSite site, @Nullable CommitId head, @Nullable CommitId target) {
        return head != null
                        && target != null
                        && git.trial(site.workspace(), head, target) instanceof MergeTrial.Conflicting(var files)
                ? files
                : List.of();
    }
}
