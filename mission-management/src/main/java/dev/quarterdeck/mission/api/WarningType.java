package dev.quarterdeck.mission.api;

import java.util.Locale;

/** What a warning is about; rules name the types that stop a step by their wire names. */
public enum WarningType {
    /** Several drive the same focus. */
    CONCURRENT_DRIVER,
    /** Somebody who does not drive is on a step that somebody else drives. */
    STEP_COLLISION,
    /** The work of two lanes, or on work packages that depend on each other, meets. */
    LANE_OVERLAP,
    /** Acknowledged, but never given. */
    UNKNOWN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
