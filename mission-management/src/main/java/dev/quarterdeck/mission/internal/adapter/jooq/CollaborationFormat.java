package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.internal.domain.collaboration.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stored form of facts about collaboration. The fourteen have the contract's names and payloads to the letter; what the
 * contract has no field for is the event's detail.
 */
final class CollaborationFormat {
    private CollaborationFormat() {}

    static boolean knows(String type) {
        return type.equals(LaneOverlapDetected.TYPE) || EventType.named(type).isPresent();
    }

    static String typeOf(CollaborationFact fact) {
        return switch (fact) {
            case Said(var payload, var _) -> EventType.of(payload).wireName();
            case LaneOverlapDetected _ -> LaneOverlapDetected.TYPE;
            case Malformed(var type, var _) -> type;
        };
    }

    static JsonNode payloadOf(CollaborationFact fact) {
        return switch (fact) {
            case Said(var payload, var _) -> ContractJson.MAPPER.valueToTree(payload);
            case LaneOverlapDetected overlap -> ContractJson.MAPPER.valueToTree(overlap);
            case Malformed _ -> throw new IllegalArgumentException("What says nothing is not written: " + fact);
        };
    }

    /** Absent where there is nothing beyond the payload. */
    static @Nullable JsonNode detailOf(CollaborationFact fact) {
        return fact instanceof Said(var _, var detail) && !detail.equals(Detail.NONE)
                ? ContractJson.DETAILS.valueToTree(detail)
                : null;
    }

    static CollaborationFact read(String type, JsonNode payload, JsonNode detail) {
        try {
            return EventType.named(type)
                    .<CollaborationFact>map(known -> new Said(payload(known, payload), detail(detail)))
                    .orElseGet(() -> ContractJson.MAPPER.treeToValue(payload, LaneOverlapDetected.class));
        } catch (RuntimeException _) {
            // Whatever is wrong with it, the fold goes on and says where.
            return new Malformed(type, codeOf(type, payload));
        }
    }

    private static Detail detail(JsonNode stored) {
        return stored.isObject() ? ContractJson.DETAILS.treeToValue(stored, Detail.class) : Detail.NONE;
    }

    private static Payload payload(EventType type, JsonNode stored) {
        return ContractJson.MAPPER.treeToValue(stored, formOf(type));
    }

    private static Class<? extends Payload> formOf(EventType type) {
        return switch (type) {
            case PARTICIPANT_INVITED -> Payload.ParticipantInvited.class;
            case PARTICIPANT_JOINED -> Payload.ParticipantJoined.class;
            case PARTICIPANT_LEFT -> Payload.ParticipantLeft.class;
            case PRESENCE_HEARTBEAT -> Payload.PresenceHeartbeat.class;
            case DRIVE_INTENT_SET -> Payload.DriveIntentSet.class;
            case FOCUS_CHANGED -> Payload.FocusChanged.class;
            case PROMPT_STEP_EXECUTION_STARTED -> Payload.PromptStepExecutionStarted.class;
            case PROMPT_STEP_EXECUTION_COMPLETED -> Payload.PromptStepExecutionCompleted.class;
            case CONCURRENT_DRIVER_WARNING -> Payload.ConcurrentDriverWarning.class;
            case POTENTIAL_STEP_COLLISION_DETECTED -> Payload.PotentialStepCollisionDetected.class;
            case WARNING_ACKNOWLEDGED -> Payload.WarningAcknowledged.class;
            case COMMENT_POSTED -> Payload.CommentPosted.class;
            case DECISION_CAPTURED -> Payload.DecisionCaptured.class;
            case SESSION_LINKED -> Payload.SessionLinked.class;
        };
    }

    private static AnomalyCode codeOf(String type, JsonNode payload) {
        return EventType.named(type)
                .map(known -> switch (known) {
                    case CONCURRENT_DRIVER_WARNING, POTENTIAL_STEP_COLLISION_DETECTED -> AnomalyCode.MALFORMED_PAYLOAD;
                    case PARTICIPANT_INVITED, PARTICIPANT_JOINED ->
                        isReadable(payload.path("participant_identity"), ParticipantIdentity.class)
                                ? ofActing(payload, AnomalyCode.MALFORMED_PAYLOAD)
                                : ofActing(payload, AnomalyCode.INVALID_PARTICIPANT_IDENTITY);
                    case FOCUS_CHANGED ->
                        isReadable(payload.path("focus_target"), FocusTarget.class)
                                ? ofActing(payload, AnomalyCode.MALFORMED_PAYLOAD)
                                : ofActing(payload, AnomalyCode.INVALID_FOCUS_TARGET);
                    case PARTICIPANT_LEFT,
                            PRESENCE_HEARTBEAT,
                            DRIVE_INTENT_SET,
                            PROMPT_STEP_EXECUTION_STARTED,
                            PROMPT_STEP_EXECUTION_COMPLETED,
                            WARNING_ACKNOWLEDGED,
                            COMMENT_POSTED,
                            DECISION_CAPTURED,
                            SESSION_LINKED -> ofActing(payload, AnomalyCode.MALFORMED_PAYLOAD);
                })
                .orElse(AnomalyCode.MALFORMED_PAYLOAD);
    }

    private static AnomalyCode ofActing(JsonNode payload, AnomalyCode otherwise) {
        var participant = payload.path("participant_id");
        return participant.isString() && !participant.asString().isEmpty()
                ? otherwise
                : AnomalyCode.MISSING_PARTICIPANT_ID;
    }

    private static boolean isReadable(JsonNode part, Class<?> form) {
        try {
            return ContractJson.MAPPER.treeToValue(part, form) != null;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
