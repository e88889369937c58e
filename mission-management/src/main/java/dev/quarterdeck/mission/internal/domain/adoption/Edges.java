package dev.quarterdeck.mission.internal.domain.adoption;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CANCELED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moves the adopted tool allows without force. They only serve to name exceptions, never to refuse one. */
final class Edges {
    private Edges() {}

    static boolean allow(@Nullable WorkPackageStatus from, WorkPackageStatus to) {
        return after(from).contains(to);
    }

    private static Set<WorkPackageStatus> after(@Nullable WorkPackageStatus from) {
        return switch (from) {
            case null -> EnumSet.of(PLANNED, CANCELED);
            case PLANNED -> EnumSet.of(CLAIMED, BLOCKED, CANCELED);
            case CLAIMED -> EnumSet.of(IN_PROGRESS, BLOCKED, CANCELED);
            case IN_PROGRESS -> EnumSet.of(FOR_REVIEW, APPROVED, PLANNED, BLOCKED, CANCELED);
            case FOR_REVIEW -> EnumSet.of(IN_REVIEW, BLOCKED, CANCELED);
            case IN_REVIEW -> EnumSet.of(APPROVED, DONE, IN_PROGRESS, PLANNED, BLOCKED, CANCELED);
            case APPROVED -> EnumSet.of(DONE, IN_PROGRESS, PLANNED, BLOCKED, CANCELED);
            case BLOCKED -> EnumSet.of(IN_PROGRESS, CANCELED);
            case DONE, CANCELED -> EnumSet.noneOf(WorkPackageStatus.class);
        };
    }
}
