package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;
import static dev.quarterdeck.mission.api.Timeline.Group.RUNS;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for facts about runs. */
final class RunWords {
    private RunWords() {}

    static Told of(RunFact fact) {
        return switch (fact) {
            case MissionStarted started ->
                Told.of(
                        RUNS,
                        "started a run by the mission type %s",
                        started.type().id());
            case RunStepClaimed(var _, var step, var workPackage, var _) ->
                Told.of(RUNS, "claimed the step %s%s", step, of(workPackage)).about(workPackage);
            case RunStepCompleted(var _, var step, var workPackage, var outcome, var note) ->
                Told.of(
                                RUNS,
                                "completed the step %s%s: %s",
                                step,
                                of(workPackage),
                                outcome.name().toLowerCase(Locale.ROOT))
                        .about(workPackage)
                        .because(note);
            case RunBlocked(var _, var reasons) ->
                Told.of(RUNS, "asked for a step and there was none").because(String.join("; ", reasons));
            case RunDecisionTaken(var _, var decision, var option, var rationale) ->
                Told.of(DECISIONS, "decided %s: %s", decision, option).because(rationale);
            case RunRestarted(var _, var successor) -> Told.of(RUNS, "restarted the run as %s", successor);
        };
    }

    private static String of(@Nullable WorkPackageId workPackage) {
        return workPackage == null ? "" : " of " + workPackage;
    }
}
