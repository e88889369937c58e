package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Acknowledgement;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An advisory notice.
 *
 * @param event the latest that said what it is about
 * @param severity absent for one that was acknowledged and never given
 * @param over since when its situation has passed; absent while it lasts
 * @param acknowledgements every one of them, oldest first
 */
public record Warning(
        String id,
        EventId event,
        Situation situation,
        @Nullable Severity severity,
        Instant raisedAt,
        boolean retroactive,
        @Nullable Instant over,
        List<Acknowledged> acknowledgements) {
    public Warning {
        acknowledgements = List.copyOf(acknowledgements);
    }

    /**
     * What a warning is about: of two open ones no two have the same.
     *
     * @param participants in the order of their identities
     * @param focus what several drive
     * @param step what they collide on
     * @param overlap where work meets
     */
    public record Situation(
            WarningType type,
            List<String> participants,
            @Nullable FocusTarget focus,
            @Nullable String step,
            @Nullable String workPackage,
            @Nullable LaneOverlap overlap) {
        public Situation {
            participants = List.copyOf(participants);
        }

        public boolean concerns(String participant) {
            return participants.contains(participant);
        }
    }

    /** What somebody does about it. */
    public record Acknowledged(
            String participant,
            Acknowledgement action,
            @Nullable String rationale,
            @Nullable String reassignedTo,
            Actor by,
            Instant at,
            EventId event,
            @Nullable CommitContext commit) {}

    public boolean isOpen() {
        return over == null;
    }

    /** What somebody last said about it. */
    public Optional<Acknowledged> latestOf(String participant) {
        return acknowledgements.reversed().stream()
                .filter(one -> one.participant().equals(participant))
                .findFirst();
    }

    /** Whether work may go on in spite of it: the last word of one of those who acknowledged it was to continue. */
    public boolean isCleared() {
        return acknowledgements.stream()
                .map(Acknowledged::participant)
                .distinct()
                .flatMap(participant -> latestOf(participant).stream())
                .anyMatch(last -> last.action() == Acknowledgement.CONTINUE);
    }

    Warning said(Warning anew) {
        return new Warning(
                id,
                anew.event,
                anew.situation,
                anew.severity,
                anew.raisedAt,
                anew.retroactive,
                anew.over,
                acknowledgements);
    }

    Warning endedAt(Instant at) {
        return new Warning(id, event, situation, severity, raisedAt, retroactive, at, acknowledgements);
    }

    Warning with(Acknowledged another) {
        var all = new ArrayList<>(acknowledgements);
        all.add(another);
        return new Warning(id, event, situation, severity, raisedAt, retroactive, over, all);
    }
}
