package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The branch a mission ends on.
 *
 * @param createFrom the protected branch it starts from, where it had to be a branch beside that one
 */
record Destination(BranchName target, @Nullable BranchName createFrom) {
    /** @throws Refused if the branch does not exist, or none is named and none is checked out */
    static Destination of(RepositoryContext context, GitFacts git, MissionNames names, @Nullable BranchName wanted) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.repository().value()));
        }
        var branch = wanted == null ? checkedOut(git, workspace) : wanted;
        if (git.tip(workspace, branch).isEmpty()) {
            var branches = git.branches(workspace, "").stream().map(BranchName::value);
            throw new Refused(new DestinationRefMissing(branch, branches.toList()));
        }
        return context.governance().protectedBranches().contains(branch.value())
                ? new Destination(names.targetBesideProtected(), branch)
                : new Destination(branch, null);
    }

    private static BranchName checkedOut(GitFacts git, Workspace workspace) {
        return git.currentBranch(workspace)
                .orElseThrow(() -> new Refused(new InvalidInput(
                        "target",
                        "The primary checkout is on no branch, so the mission needs a target named.",
                        null,
                        "a branch that exists",
                        "add --target BRANCH")));
    }
}
