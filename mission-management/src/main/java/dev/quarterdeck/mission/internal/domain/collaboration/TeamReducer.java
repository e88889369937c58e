package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.LinkedSession;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What facts about collaboration mean. Whatever they say, nothing is thrown: what an event should not have said is kept as
 * an anomaly, and the fold goes on. {@code resume(resume(now, a), b)} is {@code resume(now, a + b)}.
 */
public final class TeamReducer {
    private TeamReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, Occurrence occurrence) {
        return now == null
                ? null
                : now.with(now.subjects().with(apply(now.subjects().team(), occurrence)));
    }

    /** Work that is settled is in nobody's way, whatever depended on it. */
    public static @Nullable Projection observe(@Nullable Projection now, WorkFact fact, Instant at) {
        if (now == null || !(fact instanceof StatusChanged moved) || !AdvisoryChecks.isSettled(moved.to())) {
            return now;
        }
        var team = now.subjects().team();
        var left = team.warnings().endingWhere(warning -> Endings.bySettling(warning, moved.workPackage()), at);
        return now.with(now.subjects().with(team.with(left)));
    }

    /** Goes on from a state, with facts in the order of their log. */
    public static TeamState resume(TeamState state, List<Occurrence> occurrences) {
        var now = state;
        for (var occurrence : occurrences) {
            now = apply(now, occurrence);
        }
        return now;
    }

    static TeamState apply(TeamState now, Occurrence occurrence) {
        if (occurrence.event().equals(now.roster().last())) {
            return now;
        }
        var turn = new Turn(now.with(now.roster().after(occurrence.event())), occurrence);
        var mission = occurrence.mission().value();
        return switch (occurrence.fact()) {
            case Malformed(var _, var code) -> turn.noting(code, null);
            case Said(var payload, var detail) ->
                payload.missionId().equals(mission)
                        ? said(turn, payload, detail)
                        : turn.noting(AnomalyCode.FOREIGN_MISSION, payload.missionId());
            case LaneOverlapDetected overlap ->
                overlap.missionId().equals(mission)
                        ? WarningReducer.overlap(turn, overlap)
                        : turn.noting(AnomalyCode.FOREIGN_MISSION, overlap.missionId());
        };
    }

    private static TeamState said(Turn turn, Payload payload, Detail detail) {
        return switch (payload) {
            case Payload.ParticipantInvited invited -> RosterReducer.invited(turn, invited, detail);
            case Payload.ParticipantJoined joined -> RosterReducer.joined(turn, joined, detail);
            case Payload.ParticipantLeft left -> RosterReducer.left(turn, left);
            case Payload.PresenceHeartbeat(var participant, var _, var session) ->
                turn.changing(participant, each -> each.beating(turn.at(), session));
            case Payload.DriveIntentSet(var participant, var _, var intent) ->
                turn.of(participant, here -> ActivityReducer.intended(here, participant, intent));
            case Payload.FocusChanged(var participant, var _, var target, var _) ->
                turn.of(participant, here -> ActivityReducer.turned(here, participant, target));
            case Payload.PromptStepExecutionStarted started ->
                turn.of(started.participantId(), here -> ActivityReducer.started(here, started));
            case Payload.PromptStepExecutionCompleted completed ->
                turn.of(completed.participantId(), here -> ActivityReducer.completed(here, completed));
            case Payload.ConcurrentDriverWarning warning -> WarningReducer.drivers(turn, warning, detail);
            case Payload.PotentialStepCollisionDetected warning -> WarningReducer.collision(turn, warning, detail);
            case Payload.WarningAcknowledged acknowledged ->
                turn.of(acknowledged.participantId(), here -> WarningReducer.acknowledged(here, acknowledged, detail));
            case Payload.CommentPosted comment ->
                turn.of(comment.participantId(), here -> DiscussionReducer.commented(here, comment, detail));
            case Payload.DecisionCaptured decision ->
                turn.of(decision.participantId(), here -> DiscussionReducer.decided(here, decision, detail));
            case Payload.SessionLinked(var participant, var _, var primary, var linked, var type) ->
                turn.of(
                        participant,
                        here -> here.with(here.roster().linked(new LinkedSession(participant, primary, linked, type))));
        };
    }
}
