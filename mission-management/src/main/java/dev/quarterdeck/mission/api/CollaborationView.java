package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.ParticipantKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What everything that participants said and did means now.
 *
 * @param participants in the order they joined
 * @param departed those who left and did not come back
 * @param invitations nobody took up yet
 * @param warnings every one there was, oldest first
 * @param executions steps that have ended
 * @param anomalies what events should not have said
 * @param eventCount of the events this is the meaning of
 */
public record CollaborationView(
        MissionId missionId,
        Version version,
        List<ParticipantView> participants,
        List<DepartedView> departed,
        List<InvitationView> invitations,
        List<WarningView> warnings,
        List<ExecutionView> executions,
        List<CommentView> comments,
        List<DecisionView> decisions,
        List<LinkedSessionView> linkedSessions,
        List<AnomalyView> anomalies,
        int eventCount,
        @Nullable EventId lastEvent) {
    public CollaborationView {
        participants = List.copyOf(participants);
        departed = List.copyOf(departed);
        invitations = List.copyOf(invitations);
        warnings = List.copyOf(warnings);
        executions = List.copyOf(executions);
        comments = List.copyOf(comments);
        decisions = List.copyOf(decisions);
        linkedSessions = List.copyOf(linkedSessions);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Somebody who takes part.
     *
     * @param drives whether they mean to drive
     * @param stale nothing was heard of them for half an hour
     */
    public record ParticipantView(
            String id,
            ParticipantKind kind,
            @Nullable String displayName,
            @Nullable String session,
            ParticipantRole role,
            Instant joinedAt,
            boolean drives,
            @Nullable Focus focus,
            List<RunningView> executing,
            Instant lastSeen,
            boolean stale) {
        public ParticipantView {
            executing = List.copyOf(executing);
        }
    }

    /** A step in execution. */
    public record RunningView(
            String step,
            @Nullable String workPackage,
            @Nullable String description,
            Instant since) {}

    /** Somebody who left. */
    public record DepartedView(
            String id,
            @Nullable String displayName,
            ParticipantRole role,
            Instant leftAt,
            @Nullable String reason) {}

    /** Somebody who may come. */
    public record InvitationView(
            String id,
            ParticipantKind kind,
            @Nullable String displayName,
            ParticipantRole role,
            String invitedBy,
            Instant at) {}

    /**
     * A warning.
     *
     * @param warning by its severity worth more than a notice
     * @param names what each of the participants is called, by their id
     * @param retroactive found only when commands given offline arrived
     * @param over since when its situation has passed; absent while it lasts
     * @param cleared whether somebody who acknowledged it goes on in spite of it
     */
    public record WarningView(
            String id,
            WarningType type,
            boolean warning,
            List<String> participants,
            Map<String, String> names,
            @Nullable Focus focus,
            @Nullable String step,
            @Nullable String workPackage,
            @Nullable LaneOverlap overlap,
            Instant raisedAt,
            boolean retroactive,
            @Nullable Instant over,
            boolean cleared,
            List<AcknowledgedView> acknowledgements) {
        public WarningView {
            participants = List.copyOf(participants);
            names = Map.copyOf(names);
            acknowledgements = List.copyOf(acknowledgements);
        }
    }

    /** What somebody does about a warning. */
    public record AcknowledgedView(
            String participant,
            Acknowledgement action,
            @Nullable String rationale,
            @Nullable String reassignedTo,
            Actor by,
            Instant at,
            @Nullable CommitContext commit) {}

    /** @param outcome {@code success}, {@code failure}, {@code skipped} or, where somebody left before, {@code abandoned} */
    public record ExecutionView(
            String participant,
            String step,
            @Nullable String workPackage,
            Instant startedAt,
            Instant endedAt,
            long milliseconds,
            String outcome) {}

    /** @param mentions who it is for, where it is for somebody */
    public record CommentView(
            String id,
            String participant,
            String content,
            @Nullable String replyTo,
            @Nullable String mentions,
            Actor by,
            Instant at) {}

    /**
     * A decision.
     *
     * @param source {@code local}, {@code remote} or {@code llm}; absent where that was not said
     * @param request what it answers, where it was asked for
     */
    public record DecisionView(
            String id,
            String participant,
            String topic,
            String option,
            @Nullable String rationale,
            @Nullable String warning,
            @Nullable String source,
            @Nullable String request,
            Actor by,
            Instant at,
            @Nullable CommitContext commit) {}

    /** A session here and one elsewhere are the same work. */
    public record LinkedSessionView(String participant, String primary, String linked, String type) {}

    /** @param code for programs, {@code unknown_participant} */
    public record AnomalyView(
            EventId event,
            String type,
            String code,
            @Nullable String subject) {}
}
