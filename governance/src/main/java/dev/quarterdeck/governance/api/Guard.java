package dev.quarterdeck.governance.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
    /** At least one work package is handed in, or further. */
    WORK_PACKAGES_HANDED_IN,
    /** Every work package is approved, done or canceled. */
    WORK_PACKAGES_APPROVED,
    /** The whole is accepted. */
    ACCEPTED,
    /** The lanes are in the target. */
    MERGED;

    private static final String GATE = "gate:";
    private static final Pattern GATES = Pattern.compile(GATE + "[a-z][a-z0-9_]{0,63}");

    /** {@code plan_present}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Guard> named(String text) {
        return Arrays.stream(values())
                .filter(guard -> guard.wireName().equals(text))
                .findFirst();
    }

    /** Whether a person has to say that it is passed: {@code gate:} and a name of the type's own. */
    public static boolean isGate(String text) {
        return GATES.matcher(text).matches();
    }

    /** The type's own name of a gate. */
    public static String gateNamed(String text) {
        return text.substring(GATE.length());
    }
}
