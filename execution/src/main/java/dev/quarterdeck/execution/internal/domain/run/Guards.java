package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold before a step begins, by the names a mission type may use. */
final class Guards {
    static final String GATE = "gate_passed:";
    private static final String ARTIFACT = "artifact_exists:";
    private static final Set<WorkPackageStatus> APPROVED =
            Set.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);

    private Guards() {}

    static List<GuardFailure> failing(Situation now, RunStep step) {
        return step.guards().stream()
                .map(guard -> failure(now, step, guard))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<GuardFailure> failure(Situation now, RunStep step, String guard) {
        if (guard.startsWith(ARTIFACT)) {
            return artifact(now, guard.substring(ARTIFACT.length()));
        }
        if (guard.equals("all_wp_status:approved_or_done")) {
            return openWork(now);
        }
        return guard.startsWith(GATE) ? Optional.empty() : Optional.of(unknown(step, guard));
    }

    private static Optional<GuardFailure> artifact(Situation now, String kind) {
        return now.artifacts().stream().map(ArtifactKind::wireName).anyMatch(kind::equals)
                ? Optional.empty()
                : Optional.of(new GuardFailure(
                        "ARTIFACT_MISSING",
                        kind,
                        "no %s is committed where it belongs".formatted(kind.replace('_', ' ')),
                        "qd show " + now.mission()));
    }

    private static Optional<GuardFailure> openWork(Situation now) {
        var open = now.workPackages().stream()
                .filter(one -> !APPROVED.contains(one.status()))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new GuardFailure(
                        "WORK_PACKAGES_OPEN",
                        "work packages",
                        String.join(", ", open.stream().map(Guards::standing).toList()),
                        "qd status " + now.mission()));
    }

    private static String standing(PlannedWorkPackage one) {
        return "%s is %s".formatted(one.id(), one.status().name().toLowerCase(Locale.ROOT));
    }

    private static GuardFailure unknown(RunStep step, String guard) {
        return new GuardFailure(
                "GUARD_UNKNOWN",
                step.id(),
                "the mission type asks for '%s', which no guard is called".formatted(guard),
                "correct the mission type, then: qd next --restart");
    }

    /** The gate that has to be passed first; absent where there is none or it was. */
    static Outlook.@Nullable Question gate(Situation now, RunStep step) {
        return step.guards().stream()
                .filter(guard -> guard.startsWith(GATE))
                .map(guard -> "gate:" + guard.substring(GATE.length()))
                .filter(id -> now.decision(id)
                        .filter(answer -> answer.option().equals(Consent.APPROVE))
                        .isEmpty())
                .findFirst()
                .map(id -> new Outlook.Question(
                        id,
                        step.id(),
                        "Is '%s' passed?".formatted(id.substring("gate:".length()).replace('_', ' ')),
                        List.of(Consent.APPROVE, Consent.REJECT),
                        true))
                .orElse(null);
    }
}
