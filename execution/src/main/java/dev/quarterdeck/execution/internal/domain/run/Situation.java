package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus.Readiness;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.RunRecords.Decided;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the answer to "what next" depends on.
 *
 * @param mission its short id, for the commands that are suggested
 * @param type the mission type the run goes by, or would
 * @param liveHash of that type as the layers have it now; absent where they have it no more
 * @param workPackages of the plan; empty before there is one
 * @param step the one step the caller would do
 * @param wanted the one work package the caller would work on
 */
public record Situation(
        String mission,
        MissionType type,
        @Nullable String liveHash,
        Phase phase,
        Set<String> surfacesDone,
        List<PlannedWorkPackage> workPackages,
        Readiness readiness,
        InteractionPolicy policy,
        @Nullable Run run,
        Actor caller,
        @Nullable String step,
        @Nullable WorkPackageId wanted) {
    public Situation {
        surfacesDone = Set.copyOf(surfacesDone);
        workPackages = List.copyOf(workPackages);
    }

    public @Nullable RunId runId() {
        return run == null ? null : run.id();
    }

    boolean isWished(RunStep one) {
        return step == null || step.equals(one.id());
    }

    public boolean isDone(RunStep one) {
        if (one.audit()) {
            return isReported(one) && (one.advisory() || Consent.question(this, one) == null);
        }
        var surface = one.surface();
        return surface == null ? isReported(one) : surfacesDone.contains(surface);
    }

    /** An audit without words is no work: all there is to it is its question. */
    boolean isReported(RunStep one) {
        return (one.audit() && one.template() == null)
                || (run != null && run.done().contains(one.id()));
    }

    Optional<Decided> decision(String id) {
        return run == null
                ? Optional.empty()
                : run.decisions().stream()
                        .filter(one -> one.decision().equals(id))
                        .findFirst();
    }

    Optional<OpenStep> open(String id, @Nullable WorkPackageId workPackage) {
        return run == null
                ? Optional.empty()
                : run.open().stream()
                        .filter(one -> one.step().equals(id)
                                && (workPackage == null
                                        ? one.workPackage() == null
                                        : workPackage.equals(one.workPackage())))
                        .findFirst();
    }

    boolean isCallers(@Nullable Actor other) {
        return other != null && other.id().equals(caller.id());
    }
}
