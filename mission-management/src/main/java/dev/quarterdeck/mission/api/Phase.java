package dev.quarterdeck.mission.api;

import java.util.Locale;

/** Where a mission stands; derived from its log, never stored as a fact. */
public enum Phase {
    CANCELED,
    PAUSED,
    COMPLETED,
    INTEGRATING,
    ACCEPTING,
    IMPLEMENTING,
    REVIEWING,
    READY,
    TASKING,
    PLANNING,
    SPECIFYING;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
