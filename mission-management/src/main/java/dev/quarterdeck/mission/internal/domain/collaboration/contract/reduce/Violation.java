package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;

/** Why a strict fold ended, at the first event in the order that the contract does not allow. */
public sealed interface Violation {
    String eventId();

    EventType eventType();

    String message();

    /** Somebody acts who never joined. */
    record UnknownParticipant(String eventId, EventType eventType, String participant) implements Violation {
        @Override
        public String message() {
            return "Unknown participant %s in event %s (type=%s). Not in mission roster."
                    .formatted(Quoted.text(participant), eventId, eventType.wireName());
        }
    }

    /** Somebody acts who left. */
    record DepartedParticipant(String eventId, EventType eventType, String participant) implements Violation {
        @Override
        public String message() {
            return "Participant %s has departed%s".formatted(Quoted.text(participant), at(this));
        }
    }

    /** A step ends that did not begin. */
    record ExecutionNotStarted(String eventId, EventType eventType, String reason) implements Violation {
        @Override
        public String message() {
            return reason + at(this);
        }
    }

    /** A warning is acknowledged that nobody gave. */
    record WarningNotFound(String eventId, EventType eventType, String reason) implements Violation {
        @Override
        public String message() {
            return reason + at(this);
        }
    }

    /** A field is of a type it cannot have. */
    record MalformedPayload(String eventId, EventType eventType, String field) implements Violation {
        @Override
        public String message() {
            return Reasons.malformed(field) + at(this);
        }
    }

    private static String at(Violation violation) {
        return " (event_id=%s, event_type=%s)"
                .formatted(violation.eventId(), violation.eventType().wireName());
    }
}
