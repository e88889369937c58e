package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.Findings.Severity;

/** What can be wrong with an adopted repository; the names are stable for ever. */
public enum AnomalyCode {
    LINE_CONFLICT_MARKER(Severity.ERROR),
    LINE_FIELD_MISSING(Severity.ERROR),
    LINE_KIND_UNKNOWN(Severity.ERROR),
    LINE_NOT_AN_OBJECT(Severity.ERROR),
    LINE_NOT_JSON(Severity.ERROR),
    LINE_NOT_UTF8(Severity.ERROR),
    LINE_TOO_DEEP(Severity.ERROR),
    LINE_TOO_LONG(Severity.ERROR),
    LINE_TRUNCATED(Severity.ERROR),
    LINE_NOT_MIRRORED(Severity.WARNING),
    LINE_WITHDRAWN(Severity.WARNING),
    LINE_WRONG_TYPE(Severity.ERROR),
    STATUS_UNKNOWN(Severity.ERROR),
    EVENT_ID_REPEATED(Severity.INFO),
    EVENT_ID_REUSED(Severity.ERROR),
    LINE_MISSION_DIFFERS(Severity.WARNING),
    TIMESTAMP_UNREADABLE(Severity.WARNING),

    TRANSITION_IRREGULAR(Severity.WARNING),
    FROM_STATUS_DIFFERS(Severity.WARNING),
    FIRST_STATUS_IRREGULAR(Severity.INFO),
    REVIEW_RESULT_MISSING(Severity.INFO),
    MOVES_SIMULTANEOUS(Severity.INFO),
    LINES_OUT_OF_ORDER(Severity.WARNING),
    TIMESTAMPS_MIXED(Severity.INFO),
    STATUS_FILE_DISAGREES(Severity.ERROR),
    STATUS_FILE_UNREADABLE(Severity.WARNING),
    STATUS_FILE_MISSING(Severity.INFO),
    WORK_PACKAGE_NEVER_MOVED(Severity.WARNING),
    WORK_PACKAGE_ID_MALFORMED(Severity.WARNING),
    WORK_PACKAGE_WITHOUT_EVENTS(Severity.WARNING),
    WORK_PACKAGE_WITHOUT_FILE(Severity.WARNING),
    WORK_PACKAGE_DEFINED_TWICE(Severity.WARNING),
    WORK_PACKAGE_FOLDERS_OUTDATED(Severity.WARNING),
    LOG_MISSING(Severity.WARNING),
    LOG_EMPTY(Severity.INFO),

    METADATA_MISSING(Severity.ERROR),
    METADATA_UNREADABLE(Severity.ERROR),
    METADATA_FIELD_UNREADABLE(Severity.WARNING),
    METADATA_KEY_OUTDATED(Severity.INFO),
    MISSION_ID_MISSING(Severity.WARNING),
    MISSION_ID_CHANGED(Severity.ERROR),
    MISSION_ID_TAKEN(Severity.ERROR),
    MISSION_NUMBER_SHARED(Severity.INFO),
    MISSION_TYPE_MISSING(Severity.WARNING),
    SLUG_DIFFERS(Severity.INFO),
    SHORT_ID_DIFFERS(Severity.WARNING),
    TARGET_BRANCH_MISSING(Severity.WARNING),
    TOPOLOGY_MISSING(Severity.WARNING),
    TOPOLOGY_CONTRADICTED(Severity.INFO),
    COORDINATION_BRANCH_UNNAMED(Severity.WARNING),
    COORDINATION_BRANCH_ABSENT(Severity.INFO),
    COORDINATION_LOG_DIFFERS(Severity.WARNING),
    FLATTENED_WITH_LANES(Severity.INFO),
    LANES_MISSING(Severity.WARNING),
    LANES_UNREADABLE(Severity.WARNING),
    FRONT_MATTER_MISSING(Severity.WARNING),
    FRONT_MATTER_UNREADABLE(Severity.WARNING),
    FRONT_MATTER_FIELD_UNREADABLE(Severity.INFO),
    FILE_UNREADABLE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.WARNING),
    PATH_ABSOLUTE(Severity.WARNING);

    private final Severity severity;

    AnomalyCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
