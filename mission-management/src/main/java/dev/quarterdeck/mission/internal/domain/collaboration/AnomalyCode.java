package dev.quarterdeck.mission.internal.domain.collaboration;

/** What is wrong with an event, for programs. */
public enum AnomalyCode {
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
    MALFORMED_PAYLOAD,
    /** A second comment of one identity. */
    DUPLICATE_COMMENT,
    /** A second decision of one identity. */
    DUPLICATE_DECISION,
    /** An answer to a comment nobody posted. */
    COMMENT_NOT_FOUND,
    /** The payload names another mission than the one whose log it stands in. */
    FOREIGN_MISSION
}
