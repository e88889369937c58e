package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;

/** Something an event should not have said; the event had no effect, or only part of it. */
public record Anomaly(String eventId, EventType eventType, Code code, String reason) {
    /** What is wrong, for programs. */
    public enum Code {
        MISSING_PARTICIPANT_ID,
        INVALID_PARTICIPANT_IDENTITY,
        DUPLICATE_INVITE,
        DUPLICATE_JOIN,
        LEAVE_NOT_IN_ROSTER,
        DEPARTED_PARTICIPANT,
        UNKNOWN_PARTICIPANT,
        INVALID_FOCUS_TARGET,
        EXECUTION_NOT_STARTED,
        WARNING_NOT_FOUND,
        MALFORMED_PAYLOAD
    }
}
