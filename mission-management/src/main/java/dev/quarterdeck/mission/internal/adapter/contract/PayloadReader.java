package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Acknowledgement;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.LinkType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Outcome;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import java.util.Map;

/** Reads payloads as the records they are; what is wrong with one is said by an {@link IllegalArgumentException}. */
final class PayloadReader {
    private static final Map<String, Intent> INTENTS = Words.of(Intent.values());
    private static final Map<String, Outcome> OUTCOMES = Words.of(Outcome.values());
    private static final Map<String, Severity> SEVERITIES = Words.of(Severity.values());
    private static final Map<String, Acknowledgement> ACKNOWLEDGEMENTS = Words.of(Acknowledgement.values());
    private static final Map<String, LinkType> LINK_TYPES = Words.of(LinkType.values());

    private PayloadReader() {}

    static Payload read(EventType type, Tree payload) {
        return switch (type) {
            case PARTICIPANT_INVITED -> invited(payload);
            case PARTICIPANT_JOINED -> joined(payload);
            case PARTICIPANT_LEFT -> left(payload);
            case PRESENCE_HEARTBEAT -> heartbeat(payload);
            case DRIVE_INTENT_SET -> intent(payload);
            case FOCUS_CHANGED -> focus(payload);
            case PROMPT_STEP_EXECUTION_STARTED -> started(payload);
            case PROMPT_STEP_EXECUTION_COMPLETED -> completed(payload);
            case CONCURRENT_DRIVER_WARNING -> drivers(payload);
            case POTENTIAL_STEP_COLLISION_DETECTED -> collision(payload);
            case WARNING_ACKNOWLEDGED -> acknowledged(payload);
            case COMMENT_POSTED -> comment(payload);
            case DECISION_CAPTURED -> decision(payload);
            case SESSION_LINKED -> linked(payload);
        };
    }

    private static Payload invited(Tree payload) {
        return new Payload.ParticipantInvited(
                payload.text("participant_id"),
                payload.identity("participant_identity"),
                payload.text("invited_by"),
                payload.text("mission_id"));
    }

    private static Payload joined(Tree payload) {
        return new Payload.ParticipantJoined(
                payload.text("participant_id"),
                payload.identity("participant_identity"),
                payload.text("mission_id"),
                payload.optional("auth_principal_id"));
    }

    private static Payload left(Tree payload) {
        return new Payload.ParticipantLeft(
                payload.text("participant_id"), payload.text("mission_id"), payload.optional("reason"));
    }

    private static Payload heartbeat(Tree payload) {
        return new Payload.PresenceHeartbeat(
                payload.text("participant_id"), payload.text("mission_id"), payload.optional("session_id"));
    }

    private static Payload intent(Tree payload) {
        return new Payload.DriveIntentSet(
                payload.text("participant_id"), payload.text("mission_id"), payload.word("intent", INTENTS));
    }

    private static Payload focus(Tree payload) {
        return new Payload.FocusChanged(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.focus("focus_target"),
                payload.optionalFocus("previous_focus_target"));
    }

    private static Payload started(Tree payload) {
        return new Payload.PromptStepExecutionStarted(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("step_id"),
                payload.optional("wp_id"),
                payload.optional("step_description"));
    }

    private static Payload completed(Tree payload) {
        return new Payload.PromptStepExecutionCompleted(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("step_id"),
                payload.optional("wp_id"),
                payload.word("outcome", OUTCOMES));
    }

    private static Payload drivers(Tree payload) {
        return new Payload.ConcurrentDriverWarning(
                payload.text("warning_id"),
                payload.text("mission_id"),
                payload.texts("participant_ids"),
                payload.focus("focus_target"),
                payload.word("severity", SEVERITIES));
    }

    private static Payload collision(Tree payload) {
        return new Payload.PotentialStepCollisionDetected(
                payload.text("warning_id"),
                payload.text("mission_id"),
                payload.texts("participant_ids"),
                payload.text("step_id"),
                payload.optional("wp_id"),
                payload.word("severity", SEVERITIES));
    }

    private static Payload acknowledged(Tree payload) {
        return new Payload.WarningAcknowledged(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("warning_id"),
                payload.word("acknowledgement", ACKNOWLEDGEMENTS));
    }

    private static Payload comment(Tree payload) {
        return new Payload.CommentPosted(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("comment_id"),
                payload.text("content"),
                payload.optional("reply_to"));
    }

    private static Payload decision(Tree payload) {
        return new Payload.DecisionCaptured(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("decision_id"),
                payload.text("topic"),
                payload.text("chosen_option"),
                payload.optional("rationale"),
                payload.optional("referenced_warning_id"));
    }

    private static Payload linked(Tree payload) {
        return new Payload.SessionLinked(
                payload.text("participant_id"),
                payload.text("mission_id"),
                payload.text("primary_session_id"),
                payload.text("linked_session_id"),
                payload.word("link_type", LINK_TYPES));
    }
}
