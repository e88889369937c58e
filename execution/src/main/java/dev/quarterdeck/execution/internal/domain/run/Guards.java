package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.governance.api.Guard;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold before a step begins, by the names a mission type may use. */
final class Guards {
    private Guards() {}

    static List<GuardFailure> failing(Situation now, RunStep step) {
        return step.guards().stream()
                .map(guard -> failure(now, step, guard))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The gate that has to be passed first; absent where there is none or it was. */
    static @Nullable Question gate(Situation now, RunStep step) {
        return step.guards().stream()
                .filter(guard -> Guard.isGate(guard))
                .filter(guard -> now.decision(guard)
                        .filter(answer -> answer.option().equals(Consent.APPROVE))
                        .isEmpty())
                .findFirst()
                .map(guard -> new Question(
                        guard,
                        step.id(),
                        "Is '%s' passed?".formatted(Guard.gateNamed(guard).replace('_', ' ')),
                        List.of(Consent.APPROVE, Consent.REJECT),
                        true))
                .orElse(null);
    }

    private static Optional<GuardFailure> failure(Situation now, RunStep step, String name) {
        if (Guard.isGate(name)) {
            return Optional.empty();
        }
        var guard = Guard.named(name).orElse(null);
        return guard == null ? Optional.of(unknown(now, step, name)) : failure(now, guard);
    }

    // No default: a guard that types may name must not compile until someone says when it holds.
    private static Optional<GuardFailure> failure(Situation now, Guard guard) {
        return switch (guard) {
            case SPEC_PRESENT -> done(now, guard, "specify");
            case PLAN_PRESENT -> done(now, guard, "plan");
            case TASKS_PRESENT -> done(now, guard, "tasks");
            case FINALIZED -> done(now, guard, "finalize");
            case ANALYSIS_READY -> done(now, guard, "analyze");
            case WORK_PACKAGES_HANDED_IN ->
                WorkOffers.anyHandedIn(now) ? Optional.empty() : Optional.of(unmet(now, guard, standings(now)));
            case WORK_PACKAGES_APPROVED -> done(now, guard, RunStep.REVIEW);
            case ACCEPTED -> done(now, guard, "accept");
            case MERGED -> done(now, guard, "merge");
        };
    }

    private static Optional<GuardFailure> done(Situation now, Guard guard, String surface) {
        if (now.surfacesDone().contains(surface)) {
            return Optional.empty();
        }
        var seen = surface.equals(RunStep.REVIEW)
                ? standings(now)
                : "the mission's log has no '%s' yet".formatted(surface);
        return Optional.of(unmet(now, guard, seen));
    }

    private static GuardFailure unknown(Situation now, RunStep step, String name) {
        return new GuardFailure(
                "GUARD_UNKNOWN",
                step.id(),
                "the mission type asks for '%s', and no guard has that name".formatted(name),
                "correct the mission type, then: qd next --restart --mission " + now.mission());
    }

    private static GuardFailure unmet(Situation now, Guard guard, String seen) {
        return new GuardFailure(guard.name(), guard.wireName(), seen, "qd status " + now.mission());
    }

    private static String standings(Situation now) {
        var open = now.workPackages().stream()
                .filter(one -> one.status() != WorkPackageStatus.DONE && one.status() != WorkPackageStatus.CANCELED)
                .map(one -> "%s is %s".formatted(one.id(), one.status().wireName()))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "there are no work packages" : open;
    }
}
