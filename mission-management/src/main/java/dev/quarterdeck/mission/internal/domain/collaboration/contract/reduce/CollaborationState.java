package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a set of collaboration events amounts to: the fifteen fields of the contract. */
public record CollaborationState(
        String missionId,
        Map<String, ParticipantIdentity> participants,
        Map<String, ParticipantIdentity> departedParticipants,
        Map<String, Moment> presence,
        Set<String> activeDrivers,
        Map<String, FocusTarget> focusByParticipant,
        Map<FocusTarget, Set<String>> participantsByFocus,
        List<Warning> warnings,
        List<Decision> decisions,
        List<Comment> comments,
        Map<String, List<String>> activeExecutions,
        Map<String, List<String>> linkedSessions,
        List<Anomaly> anomalies,
        int eventCount,
        @Nullable String lastProcessedEventId) {
    /** Of no events at all. */
    public static final CollaborationState EMPTY = new CollaborationState(
            "", Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(),
            Map.of(), List.of(), 0, null);

    public CollaborationState {
        participants = Map.copyOf(participants);
        departedParticipants = Map.copyOf(departedParticipants);
        presence = Map.copyOf(presence);
        activeDrivers = Set.copyOf(activeDrivers);
        focusByParticipant = Map.copyOf(focusByParticipant);
        participantsByFocus = Map.copyOf(participantsByFocus);
        warnings = List.copyOf(warnings);
        decisions = List.copyOf(decisions);
        comments = List.copyOf(comments);
        activeExecutions = Map.copyOf(activeExecutions);
        linkedSessions = Map.copyOf(linkedSessions);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * A warning of the timeline.
     *
     * @param eventId the latest event that said what it is about
     * @param type null where it was acknowledged and never given
     */
    public record Warning(
            String warningId,
            String eventId,
            @Nullable EventType type,
            List<String> participantIds,
            Map<String, String> acknowledgements) {
        public Warning {
            participantIds = List.copyOf(participantIds);
            acknowledgements = Map.copyOf(acknowledgements);
        }
    }

    /** A decision of the timeline. */
    public record Decision(
            String decisionId,
            String eventId,
            String participantId,
            String topic,
            String chosenOption,
            @Nullable String referencedWarningId) {}

    /** A comment of the timeline. */
    public record Comment(
            String commentId,
            String eventId,
            String participantId,
            String content,
            @Nullable String replyTo) {}
}
