package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.internal.domain.run.Outlook;
import dev.quarterdeck.execution.internal.domain.run.Planner;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.execution.internal.domain.run.Situation;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.Waiter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mission as one caller finds it at one moment.
 *
 * @param fresh what a run that started now would go by
 * @param asked the questions of the run that wait for an answer
 */
record Sight(Situation situation, NewRun fresh, List<DecisionRequest> asked) {
    Sight {
        asked = List.copyOf(asked);
    }

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

    Optional<DecisionRequest> request(String question) {
        return asked.stream()
                .filter(request -> request.waiter() instanceof Waiter.RunStep waiting
                        && waiting.question().equals(question))
                .findFirst();
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
