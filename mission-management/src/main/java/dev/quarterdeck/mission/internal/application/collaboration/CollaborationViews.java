package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.ParticipantKind;
import dev.quarterdeck.mission.api.CollaborationView;
import dev.quarterdeck.mission.api.CollaborationView.AcknowledgedView;
import dev.quarterdeck.mission.api.CollaborationView.AnomalyView;
import dev.quarterdeck.mission.api.CollaborationView.CommentView;
import dev.quarterdeck.mission.api.CollaborationView.DecisionView;
import dev.quarterdeck.mission.api.CollaborationView.DepartedView;
import dev.quarterdeck.mission.api.CollaborationView.ExecutionView;
import dev.quarterdeck.mission.api.CollaborationView.InvitationView;
import dev.quarterdeck.mission.api.CollaborationView.LinkedSessionView;
import dev.quarterdeck.mission.api.CollaborationView.ParticipantView;
import dev.quarterdeck.mission.api.CollaborationView.RunningView;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.internal.domain.collaboration.Anomaly;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Comment;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Decision;
import dev.quarterdeck.mission.internal.domain.collaboration.Execution;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.Departed;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.Invitation;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.LinkedSession;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state of a mission's team as it is shown at a moment. */
record CollaborationViews(OrganizationId organization, MissionId mission, LivePresence presence, Instant now) {
    CollaborationView of(Version version, TeamState team) {
        var roster = team.roster();
        var discussion = team.discussion();
        return new CollaborationView(
                mission,
                version,
                roster.participants().stream().map(this::of).toList(),
                each(roster.departed(), CollaborationViews::of),
                each(roster.invitations(), CollaborationViews::of),
                each(team.warnings().timeline(), warning -> of(roster, warning)),
                each(team.executions().ended(), CollaborationViews::of),
                each(discussion.comments(), CollaborationViews::of),
                each(discussion.decisions(), CollaborationViews::of),
                each(roster.sessions(), CollaborationViews::of),
                each(roster.anomalies(), CollaborationViews::of),
                roster.count(),
                roster.last());
    }

    private static <T, V> List<V> each(List<T> parts, Function<T, V> view) {
        return parts.stream().map(view).toList();
    }

    private ParticipantView of(Participant participant) {
        var recorded = participant.lastSeen();
        var lastSeen = presence.lastSeen(organization, mission, participant.id())
                .filter(live -> live.isAfter(recorded))
                .orElse(recorded);
        var identity = participant.identity();
        return new ParticipantView(
                participant.id(),
                kind(identity),
                identity.displayName(),
                identity.sessionId(),
                participant.role(),
                participant.joinedAt(),
                participant.driving(),
                focus(participant.focus()),
                participant.running().stream()
                        .map(step -> new RunningView(step.step(), step.workPackage(), step.description(), step.since()))
                        .toList(),
                lastSeen,
                Participant.isStale(lastSeen, now));
    }

    static DepartedView of(Departed gone) {
        return new DepartedView(gone.id(), gone.identity().displayName(), gone.role(), gone.leftAt(), gone.reason());
    }

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                kind(invitation.identity()),
                invitation.identity().displayName(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.at());
    }

    static WarningView of(Roster roster, Warning warning) {
        var situation = warning.situation();
        return new WarningView(
                warning.id(),
                situation.type(),
                warning.severity() == Severity.WARNING,
                situation.participants(),
                roster.names(situation.participants()),
                focus(situation.focus()),
                situation.step(),
                situation.workPackage(),
                situation.overlap(),
                warning.raisedAt(),
                warning.retroactive(),
                warning.over(),
                warning.isCleared(),
                warning.acknowledgements().stream().map(CollaborationViews::of).toList());
    }

    static ExecutionView of(Execution execution) {
        return new ExecutionView(
                execution.participant(),
                execution.step(),
                execution.workPackage(),
                execution.startedAt(),
                execution.endedAt(),
                Duration.between(execution.startedAt(), execution.endedAt()).toMillis(),
                word(execution.ending()));
    }

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.participant(),
                comment.content(),
                comment.replyTo(),
                comment.mentions(),
                comment.by(),
                comment.at());
    }

    static DecisionView of(Decision decision) {
        var source = decision.source();
        return new DecisionView(
                decision.id(),
                decision.participant(),
                decision.topic(),
                decision.option(),
                decision.rationale(),
                decision.warning(),
                source == null ? null : word(source),
                decision.request(),
                decision.by(),
                decision.at(),
                decision.commit());
    }

    static LinkedSessionView of(LinkedSession session) {
        return new LinkedSessionView(session.participant(), session.primary(), session.linked(), word(session.type()));
    }

    static AnomalyView of(Anomaly anomaly) {
        return new AnomalyView(anomaly.event(), anomaly.type(), word(anomaly.code()), anomaly.subject());
    }

    private static AcknowledgedView of(Warning.Acknowledged acknowledged) {
        return new AcknowledgedView(
                acknowledged.participant(),
                Acknowledgement.valueOf(acknowledged.action().name()),
                acknowledged.rationale(),
                acknowledged.reassignedTo(),
                acknowledged.by(),
                acknowledged.at(),
                acknowledged.commit());
    }

    private static @Nullable Focus focus(@Nullable FocusTarget target) {
        return target == null
                ? null
                : new Focus(Focus.Kind.valueOf(target.targetType().name()), target.targetId());
    }

    private static ParticipantKind kind(ParticipantIdentity identity) {
        return switch (identity.participantType()) {
            case HUMAN -> ParticipantKind.HUMAN;
            case LLM_CONTEXT -> ParticipantKind.LLM_CONTEXT;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
