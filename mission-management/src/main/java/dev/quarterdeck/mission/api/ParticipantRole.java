package dev.quarterdeck.mission.api;

import java.util.Locale;

/** What a participant is there for; set on joining, changed by a role switch. */
public enum ParticipantRole {
    DEVELOPER,
    REVIEWER,
    OBSERVER,
    STAKEHOLDER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
