package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.internal.domain.commit.MergedLane;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.IntegrationContext;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mission that is being integrated, and the checkout that is done in. */
record Site(WriteContext context, Workspace workspace, MissionFacts facts) {
    static Site of(WriteContext context, MissionFacts facts) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(facts.mission().value()));
        }
        return new Site(context, workspace, facts);
    }

    OrganizationId organization() {
        return facts.organization();
    }

    MissionId mission() {
        return facts.mission();
    }

    Path root() {
        return workspace.primaryRoot();
    }

    BranchName target() {
        return context.branchRefs().targetBranch();
    }

    /** The directory of the mission's artifacts, which no acceptance looks at. */
    String artifacts() {
        return facts.names().directory();
    }

    Path trialWorktree() {
        return root().resolve(MissionNames.worktrees()).resolve(facts.names().trialWorktree());
    }

    IntegrationContext integrating(Map<String, CommitId> lanes) {
        return context.integrating(lanes);
    }

    /** The lanes that can be cleared once these heads are merged; none where the work is done on the target itself. */
    List<MergedLane> mergedLanes(Map<String, CommitId> heads) {
        if (!facts.topology().hasLanes()) {
            return List.of();
        }
        var names = facts.names();
        return new TreeMap<>(heads)
                .entrySet().stream()
                        .map(head -> new MergedLane(
                                head.getKey(),
                                names.laneBranch(head.getKey()),
                                root().resolve(MissionNames.worktrees()).resolve(names.laneWorktree(head.getKey())),
                                head.getValue()))
                        .toList();
    }
}
