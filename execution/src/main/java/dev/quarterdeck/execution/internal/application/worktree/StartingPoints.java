package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Planning;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The commits a mission's branches start from. */
@Component
class StartingPoints {
    private final GitFacts git;
    private final Planning planning;
    private final CoordinationBranches coordination;

    StartingPoints(GitFacts git, Planning planning, CoordinationBranches coordination) {
        this.git = git;
        this.planning = planning;
        this.coordination = coordination;
    }

    CommitId ofCoordination(Site site) {
        var recorded = site.facts().planningCommit();
        if (recorded != null) {
            return recorded;
        }
        var target = site.facts().targetBranch();
        var tip = git.tip(site.workspace(), target)
                .orElseThrow(() -> new Refused(new DestinationRefMissing(target, List.of())));
        planning.recordPlanningCommit(site.context(), tip);
        return tip;
    }

    /** With a coordination branch lanes start on it, so that branch holds their start before they are made. */
    CommitId ofLane(Site site) {
        var start = ofCoordination(site);
        coordination.carry(site.context(), start);
        return start;
    }

    static BranchName coordination(Site site) {
        return Objects.requireNonNullElse(
                site.facts().coordinationBranch(), site.facts().names().coordinationBranch());
    }
}
