package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.AdoptionRefusal.BranchMissing;
import dev.quarterdeck.mission.api.AdoptionRefusal.BranchUnknown;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableRepository.Source;
import org.jspecify.annotations.Nullable;

/** Where an adoption reads. */
final class Sources {
    private Sources() {}

    /** @param wanted absent: the branch the primary checkout is on */
    static Source of(GitFacts git, RepositoryContext context, @Nullable BranchName wanted) {
        var workspace = workspaceOf(context.workspace(), context.repository().value());
        var branch = wanted == null
                ? git.currentBranch(workspace)
                        .orElseThrow(() -> new Refused(
                                new BranchUnknown(workspace.primaryRoot().toString())))
                : wanted;
        var tip = git.tip(workspace, branch).orElseThrow(() -> new Refused(new BranchMissing(branch)));
        return new Source(context.repository(), workspace, branch, tip);
    }

    static Workspace workspaceOf(@Nullable Workspace workspace, String subject) {
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(subject));
        }
        return workspace;
    }
}
