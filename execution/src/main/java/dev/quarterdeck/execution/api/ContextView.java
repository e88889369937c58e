package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resolved context for people and programs to look at: every list in a fixed order, paths as text. A part that could not
 * be told is absent, and its refusal says why.
 *
 * @param siteRefusal why operations tied to a checkout are refused from here
 */
public record ContextView(
        EntryView entry,
        @Nullable RepositoryView repository,
        @Nullable Refusal repositoryRefusal,
        @Nullable MissionView mission,
        @Nullable Refusal missionRefusal,
        @Nullable Refusal siteRefusal) {

    /** Who asked, through what. */
    public record EntryView(
            Actor actor, OrganizationId organizationId, List<Permission> permissions, Infrastructure infrastructure) {
        public EntryView {
            permissions = List.copyOf(permissions);
        }
    }

    /** The repository and its checkouts. */
    public record RepositoryView(
            RepositoryId repositoryId,
            GovernanceView governance,
            @Nullable WorkspaceView workspace) {}

    /** The mission with everything derived for it. */
    public record MissionView(
            MissionId missionId,
            String mid8,
            RepositoryId repositoryId,
            String slug,
            String missionType,
            GovernanceView governance,
            BranchesView branchRefs,
            @Nullable WorkspaceView workspace,
            StatusView statusSurface,
            List<PlacementView> artifactPlacement,
            @Nullable PromptSource promptSource,
            @Nullable RunFragment run) {
        public MissionView {
            artifactPlacement = List.copyOf(artifactPlacement);
        }
    }

    /**
     * The rules that hold.
     *
     * @param unreadable why the repository's own rules are no part of them
     */
    public record GovernanceView(
            String charterVersion,
            PolicyView interactionPolicy,
            List<String> protectedBranches,
            List<String> verification,
            @Nullable AgentProfileReference agentProfile,
            @Nullable Refusal unreadable) {
        public GovernanceView {
            protectedBranches = List.copyOf(protectedBranches);
            verification = List.copyOf(verification);
        }
    }

    /**
     * How people and agents work together.
     *
     * @param discrepancy who resolves an ambiguity in the mode that is in force
     */
    public record PolicyView(
            AutonomyMode autonomy,
            int maxParallelAgents,
            @Nullable MergeStrategy mergeStrategy,
            boolean selfReview,
            List<String> acknowledgementRequired,
            RoleSwitchPolicy roleSwitch,
            DiscrepancyPolicy discrepancy,
            WorkspaceStrategy workspace) {
        public PolicyView {
            acknowledgementRequired = List.copyOf(acknowledgementRequired);
        }
    }

    /** The mission's branches. */
    public record BranchesView(
            BranchName targetBranch,
            @Nullable BranchName coordinationBranch,
            @Nullable BranchName laneBranch,
            TargetView destinationRef) {}

    /** A branch that is committed to, and the worktree that has it checked out. */
    public record TargetView(BranchName ref, @Nullable String worktreeRoot) {}

    /** The checkouts, and the one the caller stands in. */
    public record WorkspaceView(
            String primaryRoot,
            @Nullable String currentDirectory,
            CheckoutView currentCheckout,
            @Nullable String coordinationWorktree,
            @Nullable String executionWorktree,
            List<String> allowedCommandDirectories) {
        public WorkspaceView {
            allowedCommandDirectories = List.copyOf(allowedCommandDirectories);
        }
    }

    /** The checkout the caller stands in. */
    public record CheckoutView(
            Checkout.Kind kind,
            @Nullable String root,
            @Nullable BranchName branch,
            @Nullable MissionId missionId,
            @Nullable String lane) {}

    /** The mission's stream. */
    public record StatusView(MissionId streamId, Version version, Authority authority) {}

    /** Where one kind of artifact is read and written. */
    public record PlacementView(String kind, BranchName readFrom, TargetView commitTarget, String path) {}
}
