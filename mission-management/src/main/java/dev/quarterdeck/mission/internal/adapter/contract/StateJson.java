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

    static Map<String, @Nullable Object> of(CollaborationState state) {
        return object(
                "mission_id", state.missionId(),
                "participants", each(state.participants(), StateJson::identity),
                "departed_participants", each(state.departedParticipants(), StateJson::identity),
                "presence", each(state.presence(), Moment::outputText),
                "active_drivers", sorted(state.activeDrivers()),
                "focus_by_participant", each(state.focusByParticipant(), StateJson::focus),
                "participants_by_focus", byFocus(state),
                "warnings", state.warnings().stream().map(StateJson::warning),
                "decisions", state.decisions().stream().map(StateJson::decision),
                "comments", state.comments().stream().map(StateJson::comment),
                "active_executions", each(state.activeExecutions(), Collection::stream),
                "linked_sessions", each(state.linkedSessions(), Collection::stream),
                "anomalies", state.anomalies().stream().map(StateJson::anomaly),
                "event_count", state.eventCount(),
                "last_processed_event_id", state.lastProcessedEventId());
    }

    /** @param namesAndValues a name, its value, the next name and so on */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new HashMap<String, @Nullable Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            object.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return object;
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

    private static Map<String, @Nullable Object> identity(ParticipantIdentity identity) {
        return object(
                "participant_id", identity.participantId(),
                "participant_type", Words.of(identity.participantType()),
                "display_name", identity.displayName(),
                "session_id", identity.sessionId(),
                "external_refs", refs(identity.externalRefs()));
    }

    private static @Nullable Map<String, @Nullable Object> refs(@Nullable ExternalRefs refs) {
        return refs == null
                ? null
                : object(
                        "slack_user_id", refs.slackUserId(),
                        "slack_team_id", refs.slackTeamId(),
                        "teamspace_member_id", refs.teamspaceMemberId());
    }

    private static Map<String, @Nullable Object> focus(FocusTarget focus) {
        return object("target_type", Words.of(focus.targetType()), "target_id", focus.targetId());
    }

    private static Map<String, @Nullable Object> warning(Warning warning) {
        var type = warning.type();
        return object(
                "warning_id", warning.warningId(),
                "event_id", warning.eventId(),
                "warning_type", type == null ? "UnknownWarning" : type.wireName(),
                "participant_ids", warning.participantIds().stream(),
                "acknowledgements", warning.acknowledgements());
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        return object(
                "decision_id", decision.decisionId(),
                "event_id", decision.eventId(),
                "participant_id", decision.participantId(),
                "topic", decision.topic(),
                "chosen_option", decision.chosenOption(),
                "referenced_warning_id", decision.referencedWarningId());
    }

    private static Map<String, @Nullable Object> comment(Comment comment) {
        return object(
                "comment_id", comment.commentId(),
                "event_id", comment.eventId(),
                "participant_id", comment.participantId(),
                "content", comment.content(),
                "reply_to", comment.replyTo());
    }

    private static Map<String, @Nullable Object> anomaly(Anomaly anomaly) {
        return object(
                "event_id", anomaly.eventId(),
                "event_type", anomaly.eventType().wireName(),
                "reason", anomaly.reason());
    }
}
