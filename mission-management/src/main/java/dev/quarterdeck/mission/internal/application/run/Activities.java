package dev.quarterdeck.mission.internal.application.run;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.RunRecords.Activity;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts of runs as entries of the ledger. */
final class Activities {
    private Activities() {}

    /** Empty for an event that is no run's. */
    static Optional<Activity> of(RecordedEvent event) {
        return event.fact() instanceof RunFact fact ? Optional.of(entry(event, fact)) : Optional.empty();
    }

    private static Activity entry(RecordedEvent event, RunFact fact) {
        return switch (fact) {
            case MissionStarted started ->
                entry(event, fact, "started", null, null, null, started.type().hash(), null);
            case RunStepClaimed(var _, var step, var workPackage, var prompt) ->
                entry(event, fact, "claimed", step, workPackage, prompt, null, null);
            case RunStepCompleted(var _, var step, var workPackage, var outcome, var note) ->
                entry(
                        event,
                        fact,
                        "reported",
                        step,
                        workPackage,
                        null,
                        outcome.name().toLowerCase(Locale.ROOT),
                        note);
            case RunBlocked(var _, var reasons) ->
                entry(event, fact, "blocked", null, null, null, String.join("; ", reasons), null);
            case RunDecisionTaken(var _, var decision, var option, var rationale) ->
                entry(event, fact, "decided", decision, null, null, option, rationale);
            case RunRestarted(var _, var successor) ->
                entry(event, fact, "restarted", null, null, null, successor.value(), null);
        };
    }

    private static Activity entry(
            RecordedEvent event,
            RunFact fact,
            String kind,
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String promptHash,
            @Nullable String detail,
            @Nullable String note) {
        var envelope = event.envelope();
        return new Activity(
                envelope.version(),
                envelope.id(),
                envelope.occurredAt(),
                envelope.actor(),
                fact.run(),
                kind,
                step,
                workPackage,
                promptHash,
                detail,
                note);
    }
}
