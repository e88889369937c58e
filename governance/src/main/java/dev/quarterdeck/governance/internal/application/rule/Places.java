package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleRefusal.RulesBranchUnknown;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.IntegrationContext;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.ReviewContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the rules stand that an operation looks at: a mission's on its target, a repository's on its current branch. */
@Component
class Places {
    private final GitFacts git;

    Places(GitFacts git) {
        this.git = git;
    }

    @Nullable
    RuleSource of(Composite context) {
        return switch (context) {
            case EntryContext _ -> null;
            case ReadContext _ -> null;
            case RepositoryContext repository -> current(repository.workspace());
            case WriteContext mission -> target(mission.workspace(), mission.branchRefs());
            case PromptContext mission -> target(mission.workspace(), mission.branchRefs());
            case ReviewContext review -> of(review.write());
            case IntegrationContext integration -> of(integration.write());
        };
    }

    private @Nullable RuleSource current(@Nullable Workspace workspace) {
        return workspace == null
                ? null
                : new RuleSource(
                        workspace,
                        git.currentBranch(workspace)
                                .orElseThrow(() -> new Refused(new RulesBranchUnknown(
                                        workspace.primaryRoot().toString()))));
    }

    private static @Nullable RuleSource target(@Nullable Workspace workspace, BranchRefs refs) {
        return workspace == null ? null : new RuleSource(workspace, refs.targetBranch());
    }
}
