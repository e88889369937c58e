package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fourteen kinds of events the contract knows. */
public enum EventType {
    PARTICIPANT_INVITED("ParticipantInvited"),
    PARTICIPANT_JOINED("ParticipantJoined"),
    PARTICIPANT_LEFT("ParticipantLeft"),
    PRESENCE_HEARTBEAT("PresenceHeartbeat"),
    DRIVE_INTENT_SET("DriveIntentSet"),
    FOCUS_CHANGED("FocusChanged"),
    PROMPT_STEP_EXECUTION_STARTED("PromptStepExecutionStarted"),
    PROMPT_STEP_EXECUTION_COMPLETED("PromptStepExecutionCompleted"),
    CONCURRENT_DRIVER_WARNING("ConcurrentDriverWarning"),
    POTENTIAL_STEP_COLLISION_DETECTED("PotentialStepCollisionDetected"),
    WARNING_ACKNOWLEDGED("WarningAcknowledged"),
    COMMENT_POSTED("CommentPosted"),
    DECISION_CAPTURED("DecisionCaptured"),
    SESSION_LINKED("SessionLinked");

    private static final Map<String, EventType> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /** Answers with nothing for every other text: case and blanks count. */
    public static Optional<EventType> named(String text) {
        return Optional.ofNullable(BY_WIRE_NAME.get(text));
    }

    public static EventType of(Payload payload) {
        return switch (payload) {
            case Payload.ParticipantInvited _ -> PARTICIPANT_INVITED;
            case Payload.ParticipantJoined _ -> PARTICIPANT_JOINED;
            case Payload.ParticipantLeft _ -> PARTICIPANT_LEFT;
            case Payload.PresenceHeartbeat _ -> PRESENCE_HEARTBEAT;
            case Payload.DriveIntentSet _ -> DRIVE_INTENT_SET;
            case Payload.FocusChanged _ -> FOCUS_CHANGED;
            case Payload.PromptStepExecutionStarted _ -> PROMPT_STEP_EXECUTION_STARTED;
            case Payload.PromptStepExecutionCompleted _ -> PROMPT_STEP_EXECUTION_COMPLETED;
            case Payload.ConcurrentDriverWarning _ -> CONCURRENT_DRIVER_WARNING;
            case Payload.PotentialStepCollisionDetected _ -> POTENTIAL_STEP_COLLISION_DETECTED;
            case Payload.WarningAcknowledged _ -> WARNING_ACKNOWLEDGED;
            case Payload.CommentPosted _ -> COMMENT_POSTED;
            case Payload.DecisionCaptured _ -> DECISION_CAPTURED;
            case Payload.SessionLinked _ -> SESSION_LINKED;
        };
    }

    public String wireName() {
        return wireName;
    }
}
