package dev.quarterdeck.mission.internal.application.integration;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.IntegrationRefusal.ApprovalOutdated;
import dev.quarterdeck.mission.api.IntegrationRefusal.LaneMissing;
import dev.quarterdeck.mission.api.Integrations.Candidate;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.integration.Portions;
import dev.quarterdeck.mission.internal.domain.plan.PathPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds out from the branches what there is to integrate. */
@Component
class Candidates {
    private final MissionPlans plans;
    private final GitFacts git;

    Candidates(MissionPlans plans, GitFacts git) {
        this.plans = plans;
        this.git = git;
    }

    static Workspace checkout(WriteContext context) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        return workspace;
    }

    Candidate of(WriteContext context, Projection now) {
        var mission = context.identity().mission();
        var workspace = checkout(context);
        var planned = plans.of(context.read()).workPackages();
        var wanted = planned.stream().filter(each -> isWanted(each, now)).toList();
        var target = context.branchRefs().targetBranch();
        var tip =
                git.tip(workspace, target).orElseThrow(() -> new Refused(new DestinationRefMissing(target, List.of())));
        var heads = new TreeMap<String, CommitId>();
        for (var lane : Portions.lanesOf(wanted)) {
            var branch = branchOf(now, lane, target);
            heads.put(
                    lane, git.tip(workspace, branch).orElseThrow(() -> new Refused(new LaneMissing(mission, branch))));
        }
        for (var each : wanted) {
            requireAsReviewed(context, each, planned, heads);
        }
        var dropped = planned.stream()
                .filter(each -> each.status() == WorkPackageStatus.CANCELED)
                .toList();
        var portions = new Portions(heads, (head, ancestor) -> git.contains(workspace, head, ancestor));
        return new Candidate(
                tip,
                portions.of(wanted, dropped),
                heads,
                coordination(context, workspace).orElse(null));
    }

    private static boolean isWanted(PlannedWorkPackage each, Projection now) {
        return each.status() != WorkPackageStatus.CANCELED
                && !now.subjects().integration().hasIntegrated(each.id());
    }

    private static BranchName branchOf(Projection now, String lane, BranchName target) {
        var mission = now.mission();
        return mission.topology().hasLanes() ? mission.names().laneBranch(lane) : target;
    }

    private Optional<CommitId> coordination(WriteContext context, Workspace workspace) {
        return Optional.ofNullable(context.branchRefs().coordinationBranch())
                .flatMap(branch -> git.tip(workspace, branch));
    }

    private void requireAsReviewed(
            WriteContext context,
            PlannedWorkPackage approved,
            List<PlannedWorkPackage> planned,
            Map<String, CommitId> heads) {
        var reviewed = approved.reviewedHead();
        var head = heads.get(approved.lane());
        if (reviewed == null || head == null) {
            return;
        }
        var workspace = checkout(context);
        var mission = context.identity().mission();
        if (!git.contains(workspace, head, reviewed)) {
            var observed = "its lane does not hold the reviewed commit any more";
            throw new Refused(new ApprovalOutdated(mission, approved.id(), reviewed, observed));
        }
        var ofOthers = new HashSet<CommitId>();
        planned.stream()
                .filter(other ->
                        !other.id().equals(approved.id()) && other.lane().equals(approved.lane()))
                .map(PlannedWorkPackage::base)
                .filter(base -> base != null && git.contains(workspace, base, reviewed))
                .forEach(base -> git.commits(workspace, base, head).forEach(commit -> ofOthers.add(commit.id())));
        git.commits(workspace, reviewed, head).stream()
                .filter(commit -> commit.missionEvent() == null && !ofOthers.contains(commit.id()))
                .filter(commit -> commit.files().stream().anyMatch(file -> owns(approved, file)))
                .findFirst()
                .ifPresent(commit -> {
                    var observed = "%s (%s) came after its review".formatted(commit.id(), commit.subject());
                    throw new Refused(new ApprovalOutdated(mission, approved.id(), reviewed, observed));
                });
    }

    private static boolean owns(PlannedWorkPackage workPackage, String file) {
        return workPackage.ownedFiles().stream()
                .anyMatch(glob -> PathPattern.of(glob).matches(file));
    }
}
