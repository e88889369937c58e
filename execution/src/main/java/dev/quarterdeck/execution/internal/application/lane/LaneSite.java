package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.WorkRefusal;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A lane as a command finds it.
 *
 * @param worktree where its branch is checked out; absent where it is nowhere
 */
public record LaneSite(
        WriteContext context,
        Workspace workspace,
        BranchName branch,
        @Nullable Path worktree) {
    /**
     * The lane a context is about.
     *
     * @throws Refused if this server has no checkout of the repository
     */
    public static LaneSite of(WriteContext context) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        var branch = context.branchRefs().laneBranch();
        return new LaneSite(
                context,
                workspace,
                branch == null ? context.branchRefs().targetBranch() : branch,
                workspace.executionWorktree());
    }

    public Path primaryRoot() {
        return workspace.primaryRoot();
    }

    /**
     * Where its branch is checked out.
     *
     * @throws Refused if it is nowhere, with what to do about it
     */
    public Path checkout(WorkPackageId workPackage) {
        if (worktree == null) {
            var nextStep = branch.equals(context.branchRefs().targetBranch())
                    ? "git -C %s switch %s".formatted(primaryRoot(), branch)
                    : "qd implement " + workPackage;
            throw new Refused(new WorkRefusal.WorkspaceRequired(workPackage, branch, nextStep));
        }
        return worktree;
    }
}
