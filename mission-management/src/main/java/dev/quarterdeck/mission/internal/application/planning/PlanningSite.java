package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;

/**
 * One command at work on a mission's plan.
 *
 * @param tip of the branch the planning artifacts are on
 */
record PlanningSite(WriteContext context, Workspace workspace, Projection now, BranchName branch, CommitId tip) {
    OrganizationId organization() {
        return context.entry().organization();
    }

    MissionId mission() {
        return context.identity().mission();
    }

    /** How a person names the mission. */
    String name() {
        return mission().mid8();
    }

    String directory() {
        return now.mission().names().directory();
    }

    PlanState plan() {
        return now.subjects().plan();
    }

    CommitContext commitContext() {
        return new CommitContext(context.identity().repository(), branch.value(), tip.value());
    }
}
