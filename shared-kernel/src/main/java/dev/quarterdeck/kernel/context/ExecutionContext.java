package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.ArtifactPlacement;
import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.MissionIdentity;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.kernel.context.Fragment.StatusSurface;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "where does this live and where may I work" for one command. Resolved once at the edge, narrowed to a
 * composite for the operation, never changed.
 *
 * @param siteRefusal why operations tied to a checkout are refused from where the command stands; absent when they are not
 */
public record ExecutionContext(
        Entry entry,
        Resolved<RepositoryPart> repository,
        Resolved<MissionPart> mission,
        @Nullable RefusalReason siteRefusal) {

    /** The repository, the rules that hold in it, and its checkouts as seen from the site. */
    public record RepositoryPart(
            RepositoryId repository,
            GovernanceFragment governance,
            @Nullable Workspace workspace) {}

    /** Everything that is true of the mission for this command. */
    public record MissionPart(
            MissionIdentity identity,
            GovernanceFragment governance,
            BranchRefs branchRefs,
            @Nullable Workspace workspace,
            StatusSurface statusSurface,
            ArtifactPlacement artifactPlacement,
            @Nullable PromptSource promptSource,
            @Nullable RunFragment run) {}
}
