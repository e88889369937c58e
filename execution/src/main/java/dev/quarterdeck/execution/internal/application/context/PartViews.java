package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ContextView.BranchesView;
import dev.quarterdeck.execution.api.ContextView.CheckoutView;
import dev.quarterdeck.execution.api.ContextView.GovernanceView;
import dev.quarterdeck.execution.api.ContextView.MissionView;
import dev.quarterdeck.execution.api.ContextView.PlacementView;
import dev.quarterdeck.execution.api.ContextView.PolicyView;
import dev.quarterdeck.execution.api.ContextView.StatusView;
import dev.quarterdeck.execution.api.ContextView.TargetView;
import dev.quarterdeck.execution.api.ContextView.WorkspaceView;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.CommitTarget;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.Fragment.ArtifactPlacement;
import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.refusal.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Shows the fragments of a context. */
final class PartViews {
    private PartViews() {}

    static MissionView mission(MissionPart part) {
        var identity = part.identity();
        var status = part.statusSurface();
        return new MissionView(
                identity.mission(),
                identity.mid8(),
                identity.repository(),
                identity.slug().value(),
                identity.missionType(),
                governance(part.governance()),
                branches(part.branchRefs()),
                workspace(part.workspace()),
                new StatusView(status.stream(), status.version(), status.authority()),
                Arrays.stream(ArtifactKind.values())
                        .map(kind -> placement(kind, part.artifactPlacement()))
                        .toList(),
                part.promptSource(),
                part.run());
    }

    static GovernanceView governance(GovernanceFragment governance) {
        var policy = governance.interactionPolicy();
        var unreadable = governance.unreadable();
        return new GovernanceView(
                governance.charterVersion(),
                new PolicyView(
                        policy.autonomy(),
                        policy.maxParallelAgents(),
                        policy.mergeStrategy(),
                        policy.selfReview(),
                        policy.acknowledgementRequired().stream().sorted().toList(),
                        policy.roleSwitch(),
                        policy.discrepancy(),
                        policy.workspace()),
                governance.protectedBranches().stream().sorted().toList(),
                governance.verification(),
                governance.agentProfile(),
                unreadable == null ? null : Refusal.of(unreadable));
    }

    static @Nullable WorkspaceView workspace(@Nullable Workspace workspace) {
        return workspace == null
                ? null
                : new WorkspaceView(
                        workspace.primaryRoot().toString(),
                        text(workspace.currentDirectory()),
                        checkout(workspace.currentCheckout()),
                        text(workspace.coordinationWorktree()),
                        text(workspace.executionWorktree()),
                        workspace.allowedCommandDirectories().stream()
                                .map(Path::toString)
                                .toList());
    }

    private static BranchesView branches(BranchRefs refs) {
        return new BranchesView(
                refs.targetBranch(), refs.coordinationBranch(), refs.laneBranch(), target(refs.destinationRef()));
    }

    private static PlacementView placement(ArtifactKind kind, ArtifactPlacement placement) {
        var place = placement.of(kind);
        return new PlacementView(kind.wireName(), place.readFrom(), target(place.target()), place.path());
    }

    private static TargetView target(CommitTarget target) {
        return new TargetView(target.ref(), text(target.worktreeRoot()));
    }

    private static CheckoutView checkout(Checkout checkout) {
        return new CheckoutView(
                checkout.kind(), text(checkout.root()), checkout.branch(), checkout.mission(), checkout.lane());
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }
}
