package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way a work package may move, by what must hold for it. What is no edge happens by force only. */
public enum Edge {
    CLAIM,
    START,
    HAND_IN,
    TAKE_INTO_REVIEW,
    APPROVE,
    REQUEST_CHANGES,
    INTEGRATE,
    REWORK,
    RELEASE,
    GIVE_UP,
    UNBLOCK,
    STOP,
    WITHDRAW,
    RELEASE_REVIEW;

    public static Optional<Edge> between(WorkPackageStatus from, WorkPackageStatus to) {
        return Optional.ofNullable(edge(from, to));
    }

    /** Where a work package may move from there. */
    public static List<WorkPackageStatus> from(WorkPackageStatus from) {
        return Arrays.stream(WorkPackageStatus.values())
                .filter(to -> between(from, to).isPresent())
                .toList();
    }

    private static @Nullable Edge edge(WorkPackageStatus from, WorkPackageStatus to) {
        return switch (from) {
            case PLANNED -> to == WorkPackageStatus.CLAIMED ? CLAIM : stop(to);
            case CLAIMED -> fromClaimed(to);
            case IN_PROGRESS -> fromInProgress(to);
            case FOR_REVIEW -> fromForReview(to);
            case IN_REVIEW -> fromInReview(to);
            case APPROVED -> fromApproved(to);
            case BLOCKED -> takenUp(to) ? UNBLOCK : null;
            case DONE, CANCELED -> null;
        };
    }

    private static @Nullable Edge fromClaimed(WorkPackageStatus to) {
        if (to == IN_PROGRESS) {
            return START;
        }
        return to == PLANNED ? RELEASE : stop(to);
    }

    private static @Nullable Edge fromInProgress(WorkPackageStatus to) {
        if (to == WorkPackageStatus.FOR_REVIEW) {
            return HAND_IN;
        }
        return to == PLANNED ? GIVE_UP : stop(to);
    }

    private static @Nullable Edge fromForReview(WorkPackageStatus to) {
        if (to == WorkPackageStatus.IN_REVIEW) {
            return TAKE_INTO_REVIEW;
        }
        return to == IN_PROGRESS ? WITHDRAW : stop(to);
    }

    private static @Nullable Edge fromInReview(WorkPackageStatus to) {
        return switch (to) {
            case APPROVED -> APPROVE;
            case IN_PROGRESS, PLANNED -> REQUEST_CHANGES;
            case FOR_REVIEW -> RELEASE_REVIEW;
            case CLAIMED, IN_REVIEW, DONE, BLOCKED, CANCELED -> stop(to);
        };
    }

    private static @Nullable Edge fromApproved(WorkPackageStatus to) {
        if (to == WorkPackageStatus.DONE) {
            return INTEGRATE;
        }
        return takenUp(to) ? REWORK : stop(to);
    }

    private static boolean takenUp(WorkPackageStatus to) {
        return to == PLANNED || to == IN_PROGRESS;
    }

    private static @Nullable Edge stop(WorkPackageStatus to) {
        return to == WorkPackageStatus.BLOCKED || to == WorkPackageStatus.CANCELED ? STOP : null;
    }
}
