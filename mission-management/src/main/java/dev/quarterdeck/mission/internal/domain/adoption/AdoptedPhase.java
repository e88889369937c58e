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

import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.Progress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The phase an adopted mission is in; the first that holds. */
final class AdoptedPhase {
    private static final Set<WorkPackageStatus> ENDED = EnumSet.of(DONE, CANCELED);
    private static final Set<WorkPackageStatus> PASSED = EnumSet.of(APPROVED, DONE, CANCELED);
    private static final Set<WorkPackageStatus> AT_WORK = EnumSet.of(CLAIMED, IN_PROGRESS, BLOCKED);

    private AdoptedPhase() {}

    /** @param statuses those its work packages have */
    static Phase of(Progress progress, Set<WorkPackageStatus> statuses) {
        if (statuses.isEmpty()) {
            return beforeWork(progress);
        }
        if (ENDED.containsAll(statuses)) {
            return statuses.contains(DONE) ? Phase.COMPLETED : Phase.CANCELED;
        }
        if (PASSED.containsAll(statuses)) {
            return passed(progress);
        }
        if (!Collections.disjoint(statuses, AT_WORK) || (statuses.contains(PLANNED) && statuses.size() > 1)) {
            return Phase.IMPLEMENTING;
        }
        return statuses.contains(FOR_REVIEW) || statuses.contains(IN_REVIEW) ? Phase.REVIEWING : Phase.READY;
    }

    // Approved work packages of a merged mission stay approved for ever: their tool does not always close them.
    private static Phase passed(Progress progress) {
        if (progress.merged()) {
            return Phase.COMPLETED;
        }
        return progress.accepted() ? Phase.INTEGRATING : Phase.ACCEPTING;
    }

    private static Phase beforeWork(Progress progress) {
        if (progress.merged()) {
            return Phase.COMPLETED;
        }
        if (progress.planned()) {
            return Phase.TASKING;
        }
        return progress.specified() ? Phase.PLANNING : Phase.SPECIFYING;
    }
}
