package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each of the fourteen events says. A record that exists keeps the contract's rules about its fields. */
public sealed interface Payload {
    String missionId();

    /** Somebody may join from now on. */
    record ParticipantInvited(
            String participantId, ParticipantIdentity participantIdentity, String invitedBy, String missionId)
            implements Payload {
        public ParticipantInvited {
            Filled.require("participant_id", participantId);
            Filled.require("invited_by", invitedBy);
            Filled.require("mission_id", missionId);
            Filled.present("participant_identity", participantIdentity);
        }
    }

    /** Somebody takes part. */
    record ParticipantJoined(
            String participantId,
            ParticipantIdentity participantIdentity,
            String missionId,
            @Nullable String authPrincipalId)
            implements Payload {
        public ParticipantJoined {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.present("participant_identity", participantIdentity);
        }
    }

    /** Somebody takes part no longer. */
    record ParticipantLeft(
            String participantId,
            String missionId,
            @Nullable String reason) implements Payload {
        public ParticipantLeft {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
        }
    }

    /** Somebody is there. */
    record PresenceHeartbeat(
            String participantId,
            String missionId,
            @Nullable String sessionId) implements Payload {
        public PresenceHeartbeat {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
        }
    }

    /** Somebody means to drive, or no longer does. */
    record DriveIntentSet(String participantId, String missionId, Intent intent) implements Payload {
        public DriveIntentSet {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.present("intent", intent);
        }
    }

    /** Somebody turned to something else. */
    record FocusChanged(
            String participantId,
            String missionId,
            FocusTarget focusTarget,
            @Nullable FocusTarget previousFocusTarget) implements Payload {
        public FocusChanged {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.present("focus_target", focusTarget);
        }
    }

    /** Somebody began a step. */
    record PromptStepExecutionStarted(
            String participantId,
            String missionId,
            String stepId,
            @Nullable String wpId,
            @Nullable String stepDescription)
            implements Payload {
        public PromptStepExecutionStarted {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("step_id", stepId);
        }
    }

    /** Somebody ended a step they began. */
    record PromptStepExecutionCompleted(
            String participantId,
            String missionId,
            String stepId,
            @Nullable String wpId,
            Outcome outcome) implements Payload {
        public PromptStepExecutionCompleted {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("step_id", stepId);
            Filled.present("outcome", outcome);
        }
    }

    /** Several drive the same focus. */
    record ConcurrentDriverWarning(
            String warningId, String missionId, List<String> participantIds, FocusTarget focusTarget, Severity severity)
            implements Payload {
        public ConcurrentDriverWarning {
            Filled.require("warning_id", warningId);
            Filled.require("mission_id", missionId);
            participantIds = severalOf(participantIds);
            Filled.present("focus_target", focusTarget);
            Filled.present("severity", severity);
        }
    }

    /** Several may run the same step. */
    record PotentialStepCollisionDetected(
            String warningId,
            String missionId,
            List<String> participantIds,
            String stepId,
            @Nullable String wpId,
            Severity severity)
            implements Payload {
        public PotentialStepCollisionDetected {
            Filled.require("warning_id", warningId);
            Filled.require("mission_id", missionId);
            participantIds = severalOf(participantIds);
            Filled.require("step_id", stepId);
            Filled.present("severity", severity);
        }
    }

    /** Somebody saw a warning and says what they do about it. */
    record WarningAcknowledged(
            String participantId, String missionId, String warningId, Acknowledgement acknowledgement)
            implements Payload {
        public WarningAcknowledged {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("warning_id", warningId);
            Filled.present("acknowledgement", acknowledgement);
        }
    }

    /** Somebody said something. */
    record CommentPosted(
            String participantId,
            String missionId,
            String commentId,
            String content,
            @Nullable String replyTo) implements Payload {
        public CommentPosted {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("comment_id", commentId);
            Filled.require("content", content);
        }
    }

    /** Somebody decided something. */
    record DecisionCaptured(
            String participantId,
            String missionId,
            String decisionId,
            String topic,
            String chosenOption,
            @Nullable String rationale,
            @Nullable String referencedWarningId)
            implements Payload {
        public DecisionCaptured {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("decision_id", decisionId);
            Filled.require("topic", topic);
            Filled.require("chosen_option", chosenOption);
        }
    }

    /** A session here and one elsewhere are the same work. */
    record SessionLinked(
            String participantId, String missionId, String primarySessionId, String linkedSessionId, LinkType linkType)
            implements Payload {
        public SessionLinked {
            Filled.require("participant_id", participantId);
            Filled.require("mission_id", missionId);
            Filled.require("primary_session_id", primarySessionId);
            Filled.require("linked_session_id", linkedSessionId);
            Filled.present("link_type", linkType);
        }
    }

    /** Whether somebody means to drive. */
    enum Intent {
        ACTIVE,
        INACTIVE
    }

    /** How a step ended. */
    enum Outcome {
        SUCCESS,
        FAILURE,
        SKIPPED
    }

    /** How much a warning matters. */
    enum Severity {
        INFO,
        WARNING
    }

    /** What somebody does about a warning. */
    enum Acknowledgement {
        CONTINUE,
        HOLD,
        REASSIGN,
        DEFER
    }

    /** From where to where a session was linked. */
    enum LinkType {
        CLI_TO_SAAS,
        SAAS_TO_CLI
    }

    private static List<String> severalOf(List<String> participants) {
        if (participants.size() < 2) {
            throw new IllegalArgumentException("participant_ids names fewer than two");
        }
        return List.copyOf(participants);
    }
}
