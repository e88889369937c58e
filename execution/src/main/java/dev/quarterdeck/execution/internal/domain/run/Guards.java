package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold before a step begins, by the names a mission type may use. */
final class Guards {
    /** Followed by a name: a person has to say that it is passed. */
    private static final String GATE = "gate:";

    private static final String WORK_PACKAGES_HANDED_IN = "work_packages_handed_in";
    private static final Map<String, String> SURFACES = Map.of(
            "spec_present", "specify",
            "plan_present", "plan",
            "tasks_present", "tasks",
            "finalized", "finalize",
            "analysis_ready", "analyze",
            "work_packages_approved", "review",
            "accepted", "accept",
            "merged", "merge");

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
                .filter(guard -> guard.startsWith(GATE))
                .filter(guard -> now.decision(guard)
                        .filter(answer -> answer.option().equals(Consent.APPROVE))
                        .isEmpty())
                .findFirst()
                .map(guard -> new Question(
                        guard,
                        step.id(),
                        "Is '%s' passed?"
                                .formatted(guard.substring(GATE.length()).replace('_', ' ')),
                        List.of(Consent.APPROVE, Consent.REJECT),
                        true))
                .orElse(null);
    }

    private static Optional<GuardFailure> failure(Situation now, RunStep step, String guard) {
        if (guard.startsWith(GATE)) {
            return Optional.empty();
        }
        if (guard.equals(WORK_PACKAGES_HANDED_IN)) {
            return WorkOffers.anyHandedIn(now) ? Optional.empty() : Optional.of(unmet(now, guard, standings(now)));
        }
        var surface = SURFACES.get(guard);
        if (surface == null) {
            return Optional.of(new GuardFailure(
                    "GUARD_UNKNOWN",
                    step.id(),
                    "the mission type asks for '%s', and no guard has that name".formatted(guard),
                    "correct the mission type, then: qd next --restart --mission " + now.mission()));
        }
        if (now.surfacesDone().contains(surface)) {
            return Optional.empty();
        }
        var seen = surface.equals(RunStep.REVIEW)
                ? standings(now)
                : "the mission's log has no '%s' yet".formatted(surface);
        return Optional.of(unmet(now, guard, seen));
    }

    private static GuardFailure unmet(Situation now, String guard, String seen) {
        return new GuardFailure(guard.toUpperCase(Locale.ROOT), guard, seen, "qd status " + now.mission());
    }

    private static String standings(Situation now) {
        var open = now.workPackages().stream()
                .filter(one -> one.status() != WorkPackageStatus.DONE && one.status() != WorkPackageStatus.CANCELED)
                .map(one -> "%s is %s".formatted(one.id(), one.status().wireName()))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "there are no work packages" : open;
    }
}
