package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import org.jspecify.annotations.Nullable;

/** The course of one work package while a log is replayed. */
final class Course {
    private @Nullable Moved last;
    private int forceCount;

    /** Goes on with a move, unless it is a step forward at the very instant the work package was put back. */
    void take(Moved move) {
        if (last != null && last.rollsBack() && isSimultaneous(move) && !move.rollsBack()) {
            return;
        }
        last = move;
        forceCount += move.forced() ? 1 : 0;
    }

    boolean hasStarted() {
        return last != null;
    }

    boolean isSimultaneous(Moved move) {
        return last != null && last.at().equals(move.at());
    }

    @Nullable
    WorkPackageStatus status() {
        return last == null ? null : last.to();
    }

    Standing standing() {
        return last == null
                ? Standing.NEVER_MOVED
                : new Standing(last.to(), last.actor(), last.at(), last.id(), forceCount);
    }
}
