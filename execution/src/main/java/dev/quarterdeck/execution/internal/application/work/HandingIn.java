package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.execution.api.Work.Handed;
import dev.quarterdeck.execution.api.Work.Verification;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionPlans.Subtask;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.HandIn;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Completes subtasks and hands the work in, on evidence the system makes itself. */
@Component
class HandingIn {
    private final WorkPackageContexts contexts;
    private final MissionPlans plans;
    private final MissionStatus status;
    private final LaneVerification verification;
    private final LaneMerges merges;

    HandingIn(
            WorkPackageContexts contexts,
            MissionPlans plans,
            MissionStatus status,
            LaneVerification verification,
            LaneMerges merges) {
        this.contexts = contexts;
        this.plans = plans;
        this.status = status;
        this.verification = verification;
        this.merges = merges;
    }

    Handed handIn(WriteContext context, Done command) {
        var lane = LaneSite.of(contexts.about(context, command.workPackage()));
        var planned = planned(lane, command);
        var completed = completed(planned, command);
        var version = context.statusSurface().version();
        if (!completed.isEmpty()) {
            version = status.completeSubtasks(
                            lane.context(), command.workPackage(), completed, command.idempotencyKey())
                    .version();
            planned = planned(lane, command);
        }
        var open = open(planned);
        return open.isEmpty() || completed.isEmpty()
                ? handedIn(lane, planned, command)
                : new Handed(planned.id(), false, open, merges.head(lane), List.of(), version);
    }

    private Handed handedIn(LaneSite lane, PlannedWorkPackage planned, Done command) {
        var head = merges.head(lane);
        var ran = worthVerifying(lane, planned) ? verified(lane, planned) : List.<Verification>of();
        var moved = status.handIn(lane.context(), new HandIn(planned.id(), null, command.idempotencyKey()));
        return new Handed(planned.id(), true, List.of(), head, ran, moved.version());
    }

    /** Where other evidence is missing anyhow nobody waits for the commands. */
    private boolean worthVerifying(LaneSite lane, PlannedWorkPackage planned) {
        return planned.status() == WorkPackageStatus.IN_PROGRESS
                && open(planned).isEmpty()
                && !merges.head(lane).equals(planned.base());
    }

    private List<Verification> verified(LaneSite lane, PlannedWorkPackage planned) {
        verification.requireCommitted(lane.checkout(planned.id()));
        var frozen = plans.of(lane.context().read()).rules();
        var commands = frozen == null ? lane.context().governance().orRefuse().verification() : frozen.verification();
        return verification.run(lane, planned.id(), commands);
    }

    private PlannedWorkPackage planned(LaneSite lane, Done command) {
        var read = lane.context().read();
        return LanePlan.of(read, plans.of(read)).workPackage(command.workPackage());
    }

    private static Set<String> completed(PlannedWorkPackage planned, Done command) {
        return command.allSubtasks() ? Set.copyOf(open(planned)) : command.subtasks();
    }

    private static List<String> open(PlannedWorkPackage planned) {
        return planned.subtasks().stream()
                .filter(subtask -> !subtask.done())
                .map(Subtask::id)
                .toList();
    }
}
