package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import org.jspecify.annotations.Nullable;

/** What one line of an adopted log says, in the words of this product. */
public sealed interface AdoptedFact {

    /** A fact with an identity and a moment; both are compared as text, as the tool that wrote them does. */
    sealed interface Dated extends AdoptedFact {
        String id();

        String at();
    }

    /**
     * A work package changed its status.
     *
     * @param from absent when the line claims it had none before
     * @param mission the mission the line names, where it names one
     * @param reviewReferenced whether the line refers to a review
     * @param reviewed whether the line carries a review's result
     */
    record Moved(
            String id,
            String at,
            String workPackage,
            @Nullable WorkPackageStatus from,
            WorkPackageStatus to,
            String actor,
            @Nullable String mission,
            boolean forced,
            boolean reviewReferenced,
            boolean reviewed)
            implements Dated {
        /** A step back out of review; at one instant it outweighs a step forward. */
        boolean rollsBack() {
            return to == WorkPackageStatus.IN_PROGRESS
                    && (from == WorkPackageStatus.IN_REVIEW
                            || (from == WorkPackageStatus.FOR_REVIEW && reviewReferenced));
        }
    }

    /** Something was noted about a work package; never changes its status. */
    record Annotated(String id, String at, String workPackage, String actor) implements Dated {}

    /** Something happened to the mission as a whole; without meaning for the status of its work packages. */
    record Noted(
            Subject subject,
            String type,
            @Nullable String id,
            @Nullable String at,
            String actor) implements AdoptedFact {}

    /** The line cannot be understood; it is kept and reported. */
    record Unreadable(AnomalyCode why, String detail) implements AdoptedFact {}

    /** What a note about the mission is about. */
    enum Subject {
        LIFECYCLE,
        RETROSPECTIVE,
        DECISION
    }
}
