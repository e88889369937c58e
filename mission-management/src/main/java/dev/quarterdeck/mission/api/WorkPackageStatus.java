package dev.quarterdeck.mission.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of a work package. */
public enum WorkPackageStatus {
    PLANNED,
    CLAIMED,
    IN_PROGRESS,
    FOR_REVIEW,
    IN_REVIEW,
    APPROVED,
    DONE,
    BLOCKED,
    CANCELED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WorkPackageStatus> named(String text) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(text))
                .findFirst();
    }
}
