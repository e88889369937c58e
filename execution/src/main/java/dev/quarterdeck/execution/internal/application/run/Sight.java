package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.internal.domain.run.Outlook;
import dev.quarterdeck.execution.internal.domain.run.Planner;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.execution.internal.domain.run.Situation;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mission as one caller finds it at one moment.
 *
 * @param fresh what a run that started now would go by
 */
record Sight(Situation situation, NewRun fresh) {
    Outlook outlook() {
        return Planner.outlook(situation);
    }

    NewRun fresh(@Nullable String idempotencyKey) {
        return new NewRun(fresh.type(), fresh.charterVersion(), fresh.policy(), fresh.topology(), idempotencyKey);
    }

    /** Whether nobody has anything in hand. */
    boolean isIdle() {
        var run = situation.run();
        return (run == null || run.open().isEmpty())
                && situation.workPackages().stream().noneMatch(one -> switch (one.status()) {
                    case CLAIMED, IN_PROGRESS, IN_REVIEW -> true;
                    case PLANNED, FOR_REVIEW, APPROVED, DONE, BLOCKED, CANCELED -> false;
                });
    }

    MissionType type() {
        return situation.type();
    }

    Optional<RunStep> step(String id) {
        return RunStep.of(type()).stream().filter(step -> step.id().equals(id)).findFirst();
    }

    Optional<PlannedWorkPackage> planned(@Nullable WorkPackageId workPackage) {
        return situation.workPackages().stream()
                .filter(one -> one.id().equals(workPackage))
                .findFirst();
    }

    static FrozenType frozen(MissionType type) {
        return new FrozenType(type.id(), type.version(), type.hash(), type.layer(), type.definition());
    }
}
