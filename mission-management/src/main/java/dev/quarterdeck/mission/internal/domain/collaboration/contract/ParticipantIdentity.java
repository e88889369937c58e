package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** Who takes part, as the one who invites or joins says it. */
public record ParticipantIdentity(
        String participantId,
        Type participantType,
        @Nullable String displayName,
        @Nullable String sessionId,
        @Nullable ExternalRefs externalRefs) {
    public ParticipantIdentity {
        Filled.require("participant_id", participantId);
        Filled.present("participant_type", participantType);
    }

    /** What they are called: their id where nothing better is known. */
    public String name() {
        return requireNonNullElse(displayName, participantId);
    }

    /** Who can join; services and external systems act but never join. */
    public enum Type {
        HUMAN,
        LLM_CONTEXT
    }

    /** The same person elsewhere; at least one of them is known. */
    public record ExternalRefs(
            @Nullable String slackUserId,
            @Nullable String slackTeamId,
            @Nullable String teamspaceMemberId) {
        public ExternalRefs {
            if (slackUserId == null && slackTeamId == null && teamspaceMemberId == null) {
                throw new IllegalArgumentException("external_refs names nobody");
            }
            Filled.ifGiven("slack_user_id", slackUserId);
            Filled.ifGiven("slack_team_id", slackTeamId);
            Filled.ifGiven("teamspace_member_id", teamspaceMemberId);
        }
    }

    /** Which signed-in user or token a participant is. */
    public record AuthPrincipalBinding(String authPrincipalId, String participantId, Moment boundAt) {
        public AuthPrincipalBinding {
            Filled.require("auth_principal_id", authPrincipalId);
            Filled.require("participant_id", participantId);
        }
    }
}
