package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.api.Prompt;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.WorkRefusal;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.work.TakingUp;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRecords.StepClaim;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a step to the caller: its work package is taken up, its prompt made and left, and the claim recorded. */
@Component
class Giving {
    private final TakingUp work;
    private final WorkPackageContexts workPackages;
    private final Teller teller;
    private final RunRecords records;

    Giving(TakingUp work, WorkPackageContexts workPackages, Teller teller, RunRecords records) {
        this.work = work;
        this.workPackages = workPackages;
        this.teller = teller;
        this.records = records;
    }

    /** @throws Refused if somebody else was given it meanwhile */
    Next give(WriteContext context, Sight sight, Run run, Offer offer, Claim command) {
        var step = offer.step();
        var workPackage = offer.workPackage();
        if (RunStep.IMPLEMENT.equals(step.surface())) {
            work.take(context, new Implement(workPackage, run.id(), part(command.idempotencyKey(), "work")));
        }
        var about = about(context, offer);
        var told = teller.tell(about, sight, run, offer, command.agentProfile());
        var claim =
                new StepClaim(run.id(), step.id(), workPackage, told.prompt().hash(), command.idempotencyKey());
        records.claim(context, claim);
        return shown(about, sight, run, offer, teller.leave(told, run, offer));
    }

    /** The same once more for a command that is repeated; nothing is recorded. */
    Next again(WriteContext context, Sight sight, Run run, Offer offer, Claim command) {
        var about = about(context, offer);
        var told = teller.tell(about, sight, run, offer, command.agentProfile());
        return shown(about, sight, run, offer, teller.leave(told, run, offer));
    }

    /** What would be given, which nobody holds by that. */
    Next show(WriteContext context, Sight sight, @Nullable Run run, Offer offer) {
        return shown(about(context, offer), sight, run, offer, null);
    }

    /** @throws Refused if the work is done on the target and no checkout is on it */
    private WriteContext about(WriteContext context, Offer offer) {
        var workPackage = offer.workPackage();
        if (workPackage == null) {
            return context;
        }
        var about = workPackages.about(context, workPackage);
        var workspace = about.workspace();
        var target = about.branchRefs().targetBranch();
        if (workspace != null
                && workspace.executionWorktree() == null
                && target.equals(about.branchRefs().laneBranch())) {
            var nextStep = "git -C %s switch %s".formatted(workspace.primaryRoot(), target);
            throw new Refused(new WorkRefusal.WorkspaceRequired(workPackage, target, nextStep));
        }
        return about;
    }

    private static Next.Step shown(
            WriteContext about, Sight sight, @Nullable Run run, Offer offer, @Nullable Prompt prompt) {
        var workspace = about.workspace();
        return new Next.Step(
                run == null ? null : run.id(),
                offer.step().id(),
                offer.step().title(),
                offer.step().surface(),
                offer.workPackage(),
                sight.planned(offer.workPackage()).map(PlannedWorkPackage::lane).orElse(null),
                workspace == null ? null : directory(workspace, offer),
                workspace == null ? List.of() : workspace.allowedCommandDirectories(),
                prompt,
                offer.held());
    }

    private static @Nullable Path directory(Workspace workspace, Offer offer) {
        return offer.workPackage() == null ? workspace.primaryRoot() : workspace.executionWorktree();
    }

    /** A command that appends in several places has a key for each. */
    static @Nullable String part(@Nullable String key, String of) {
        return key == null ? null : key + "/" + of;
    }
}
