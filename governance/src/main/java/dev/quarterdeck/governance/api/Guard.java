package dev.quarterdeck.governance.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step of a mission type can ask to hold before it begins; computed from the mission, never claimed. */
public enum Guard {
    /** The mission has a specification. */
    SPEC_PRESENT,
    /** A plan is recorded. */
    PLAN_PRESENT,
    /** Work packages are written down. */
    TASKS_PRESENT,
    /** The rules are frozen and the lanes worked out. */
    FINALIZED,
    /** The last analysis found nothing that blocks, and nothing it looked at has changed. */
    ANALYSIS_READY,
    /** No work package is still to be worked on: each is handed in, judged, done or canceled. */
    WORK_PACKAGES_HANDED_IN,
    /** Every work package is approved, done or canceled. */
    WORK_PACKAGES_APPROVED,
    /** The whole is accepted. */
    ACCEPTED,
    /** The lanes are in the target. */
    MERGED;

    /** {@code plan_present}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Guard> named(String text) {
        return Arrays.stream(values())
                .filter(guard -> guard.wireName().equals(text))
                .findFirst();
    }
}
