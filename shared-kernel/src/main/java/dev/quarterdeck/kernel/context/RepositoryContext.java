package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.id.RepositoryId;
import org.jspecify.annotations.Nullable;

/** For operations on a repository: adopt, specify, seams. */
public record RepositoryContext(
        Entry entry,
        RepositoryId repository,
        GovernanceFragment governance,
        @Nullable Workspace workspace) implements Composite {}
