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
import dev.quarterdeck.kernel.git.CommitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For operations that change one mission: transitions, planning artifacts, collaboration. */
public record WriteContext(
        Entry entry,
        MissionIdentity identity,
        GovernanceFragment governance,
        BranchRefs branchRefs,
        @Nullable Workspace workspace,
        StatusSurface statusSurface,
        ArtifactPlacement artifactPlacement,
        @Nullable RunFragment run)
        implements Composite {

    /** The same mission, to be looked at. */
    public ReadContext read() {
        return new ReadContext(entry, identity, statusSurface);
    }

    /** The same mission, with what is reviewed in it. */
    public ReviewContext reviewing(CommitId base, CommitId head) {
        return new ReviewContext(this, base, head);
    }

    /** The same command, as seen from elsewhere. */
    public WriteContext in(Workspace elsewhere) {
        return new WriteContext(
                entry, identity, governance, branchRefs, elsewhere, statusSurface, artifactPlacement, run);
    }

    /**
     * The same mission, for telling a worker about one step of a run.
     *
     * @param rules the mission's, with the profile the worker has in this step
     */
    public PromptContext prompting(GovernanceFragment rules, Workspace where, PromptSource source, RunFragment step) {
        return new PromptContext(entry, identity, rules, branchRefs, where, source, step);
    }

    /** The same mission, to be integrated. */
    public IntegrationContext integrating(Map<String, CommitId> laneHeads) {
        return new IntegrationContext(this, laneHeads);
    }

    /** The repository the mission is in, for what begins beside it. */
    public RepositoryContext repository() {
        return new RepositoryContext(entry, identity.repository(), governance, workspace);
    }
}
