package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Situation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;

/**
 * Whether a situation has passed. It does when somebody it is about moves on, not because they never came: a step that may
 * not begin before its warning is acknowledged has not begun.
 */
final class Endings {
    private Endings() {}

    static boolean byLeaving(Warning warning, String participant) {
        return warning.situation().concerns(participant);
    }

    static boolean bySettling(Warning warning, WorkPackageId workPackage) {
        var overlap = warning.situation().overlap();
        return isOfDependency(warning.situation())
                && overlap != null
                && overlap.workPackages().contains(workPackage);
    }

    static boolean byMoving(Warning warning, String participant, Roster roster) {
        var situation = warning.situation();
        return situation.concerns(participant)
                && roster.of(participant).map(one -> !isStillAt(situation, one)).orElse(true);
    }

    static boolean byIntent(Warning warning, String participant, Roster roster) {
        var situation = warning.situation();
        if (!situation.concerns(participant)) {
            return false;
        }
        var drives = roster.of(participant).map(Participant::driving).orElse(false);
        return switch (situation.type()) {
            case CONCURRENT_DRIVER -> !drives;
            case STEP_COLLISION -> drivers(situation, roster) != 1;
            case LANE_OVERLAP -> isOfDependency(situation) && !drives;
            case UNKNOWN -> false;
        };
    }

    private static boolean isStillAt(Situation situation, Participant participant) {
        var focus = situation.focus();
        var step = situation.step();
        return switch (situation.type()) {
            case CONCURRENT_DRIVER -> focus != null && participant.isOn(focus);
            case STEP_COLLISION -> step != null && participant.isOn(step, situation.workPackage());
            case LANE_OVERLAP -> !isOfDependency(situation) || isAtOne(situation, participant);
            case UNKNOWN -> true;
        };
    }

    private static boolean isAtOne(Situation situation, Participant participant) {
        var overlap = situation.overlap();
        return overlap != null
                && overlap.workPackages().stream()
                        .anyMatch(id -> participant.isOn(new FocusTarget(FocusTarget.Type.WP, id.value())));
    }

    // What lanes changed stays changed, wherever people go; that they no longer meet is found out by looking at them.
    private static boolean isOfDependency(Situation situation) {
        var overlap = situation.overlap();
        return overlap != null && overlap.reason() == Reason.DEPENDENCY;
    }

    private static long drivers(Situation situation, Roster roster) {
        return roster.participants().stream()
                .filter(one -> one.driving() && situation.concerns(one.id()))
                .count();
    }
}
