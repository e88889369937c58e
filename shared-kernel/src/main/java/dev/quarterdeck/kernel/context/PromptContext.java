package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.MissionIdentity;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.kernel.context.Fragment.Workspace;

/** For rendering what an agent is told for one step. */
public record PromptContext(
        Entry entry,
        MissionIdentity identity,
        GovernanceFragment governance,
        BranchRefs branchRefs,
        Workspace workspace,
        PromptSource promptSource,
        RunFragment run)
        implements Composite {}
