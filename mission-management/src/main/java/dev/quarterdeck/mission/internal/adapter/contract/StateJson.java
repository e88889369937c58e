package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.ExternalRefs;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Anomaly;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Comment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Decision;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Warning;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A state as the values {@link CanonicalJson} writes, under the contract's names. */
final class StateJson {
    private StateJson() {}

    static Fields of(CollaborationState state) {
        return new Fields(
                "active_drivers", sorted(state.activeDrivers()),
                "active_executions", each(state.activeExecutions(), Collection::stream),
                "anomalies", state.anomalies().stream().map(StateJson::anomaly),
                "comments", state.comments().stream().map(StateJson::comment),
                "decisions", state.decisions().stream().map(StateJson::decision),
                "departed_participants", each(state.departedParticipants(), StateJson::identity),
                "event_count", state.eventCount(),
                "focus_by_participant", each(state.focusByParticipant(), StateJson::focus),
                "last_processed_event_id", state.lastProcessedEventId(),
                "linked_sessions", each(state.linkedSessions(), Collection::stream),
                "mission_id", state.missionId(),
                "participants", each(state.participants(), StateJson::identity),
                "participants_by_focus", byFocus(state),
                "presence", each(state.presence(), Moment::outputText),
                "warnings", state.warnings().stream().map(StateJson::warning));
    }

    private static <T> Map<String, @Nullable Object> each(Map<String, T> map, Function<T, Object> form) {
        var object = new HashMap<String, @Nullable Object>();
        map.forEach((key, value) -> object.put(key, form.apply(value)));
        return object;
    }

    private static Stream<String> sorted(Collection<String> texts) {
        return texts.stream().sorted(CanonicalJson.CODE_POINTS);
    }

    private static Map<String, @Nullable Object> byFocus(CollaborationState state) {
        var object = new HashMap<String, @Nullable Object>();
        state.participantsByFocus()
                .forEach((focus, participants) ->
                        object.put(Words.of(focus.targetType()) + ":" + focus.targetId(), sorted(participants)));
        return object;
    }

    private static Fields identity(ParticipantIdentity identity) {
        return new Fields(
                "display_name", identity.displayName(),
                "external_refs", refs(identity.externalRefs()),
                "participant_id", identity.participantId(),
                "participant_type", Words.of(identity.participantType()),
                "session_id", identity.sessionId());
    }

    private static @Nullable Fields refs(@Nullable ExternalRefs refs) {
        return refs == null
                ? null
                : new Fields(
                        "slack_team_id", refs.slackTeamId(),
                        "slack_user_id", refs.slackUserId(),
                        "teamspace_member_id", refs.teamspaceMemberId());
    }

    private static Fields focus(FocusTarget focus) {
        return new Fields(
                "target_id", focus.targetId(),
                "target_type", Words.of(focus.targetType()));
    }

    private static Fields warning(Warning warning) {
        var type = warning.type();
        return new Fields(
                "acknowledgements", warning.acknowledgements(),
                "event_id", warning.eventId(),
                "participant_ids", warning.participantIds().stream(),
                "warning_id", warning.warningId(),
                "warning_type", type == null ? "UnknownWarning" : type.wireName());
    }

    private static Fields decision(Decision decision) {
        return new Fields(
                "chosen_option", decision.chosenOption(),
                "decision_id", decision.decisionId(),
                "event_id", decision.eventId(),
                "participant_id", decision.participantId(),
                "referenced_warning_id", decision.referencedWarningId(),
                "topic", decision.topic());
    }

    private static Fields comment(Comment comment) {
        return new Fields(
                "comment_id", comment.commentId(),
                "content", comment.content(),
                "event_id", comment.eventId(),
                "participant_id", comment.participantId(),
                "reply_to", comment.replyTo());
    }

    private static Fields anomaly(Anomaly anomaly) {
        return new Fields(
                "event_id", anomaly.eventId(),
                "event_type", anomaly.eventType().wireName(),
                "reason", anomaly.reason());
    }
}
