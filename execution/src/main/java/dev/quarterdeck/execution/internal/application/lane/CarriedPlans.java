package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.BranchRefusal.CoordinationConflict;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges.Source;
import dev.quarterdeck.execution.internal.application.worktree.BranchMaking;
import dev.quarterdeck.execution.internal.application.worktree.MissionBranches;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CarriedPlans implements CoordinationBranches {
    private final TenantTransactions transactions;
    private final MissionBranches made;
    private final BranchMaking making;
    private final LaneMerges merges;

    CarriedPlans(TenantTransactions transactions, MissionBranches made, BranchMaking making, LaneMerges merges) {
        this.transactions = transactions;
        this.made = made;
        this.making = making;
        this.merges = merges;
    }

    @Override
    public void carry(WriteContext context, CommitId planningCommit) {
        var branch = context.branchRefs().coordinationBranch();
        if (branch != null) {
            carry(context, branch, planningCommit);
        }
    }

    private void carry(WriteContext context, BranchName branch, CommitId planningCommit) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        transactions.change(context.identity().organization(), () -> {
            made.hold(context.identity().mission());
            making.makeWhereMissing(context, workspace, branch, planningCommit);
            return branch;
        });
        var target = context.branchRefs().targetBranch();
        var source = new Source(
                planningCommit,
                "Bring the plan from %s into %s".formatted(target, branch),
                files -> new CoordinationConflict(branch, target, files));
        merges.take(new LaneSite(context, workspace, branch, workspace.coordinationWorktree()), List.of(source));
    }
}
