package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The fields of payloads the fold reads. */
enum PayloadField {
    PARTICIPANT_ID,
    MISSION_ID,
    PARTICIPANT_IDENTITY,
    INTENT,
    FOCUS_TARGET,
    STEP_ID,
    WARNING_ID,
    PARTICIPANT_IDS,
    ACKNOWLEDGEMENT,
    COMMENT_ID,
    CONTENT,
    REPLY_TO,
    DECISION_ID,
    TOPIC,
    CHOSEN_OPTION,
    REFERENCED_WARNING_ID,
    LINKED_SESSION_ID;

    static final List<PayloadField> ALL = List.of(values());

    private static final PropertyNameMatcher NAMES =
            Source.matcher(Stream.of(values()).map(Words::of));

    /** The index of the next field of the object that is read, or what {@link PropertyNameMatcher} says instead. */
    static int next(Source source) {
        return source.nextField(NAMES);
    }
}
