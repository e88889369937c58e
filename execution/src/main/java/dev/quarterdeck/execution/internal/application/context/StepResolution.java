package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StepResolution implements StepContexts {
    @Override
    public WriteContext fromAnywhere(WriteContext context) {
        var workspace = context.workspace();
        return workspace == null ? context : context.in(nowhere(workspace));
    }

    @Override
    public PromptContext of(
            WriteContext context, Run run, MissionType type, RunStep step, @Nullable AgentProfileReference profile) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        return context.prompting(
                as(profile, context.governance()),
                workspace,
                StepSources.of(type, step),
                StepSources.fragment(run, step.id()));
    }

    private static Workspace nowhere(Workspace workspace) {
        return new Workspace(
                workspace.primaryRoot(),
                null,
                Checkout.NONE,
                workspace.coordinationWorktree(),
                workspace.executionWorktree(),
                workspace.allowedCommandDirectories());
    }

    private static GovernanceFragment as(@Nullable AgentProfileReference profile, GovernanceFragment rules) {
        return new GovernanceFragment(
                rules.charterVersion(),
                rules.interactionPolicy(),
                rules.protectedBranches(),
                rules.verification(),
                rules.directives(),
                profile,
                rules.unreadable());
    }
}
