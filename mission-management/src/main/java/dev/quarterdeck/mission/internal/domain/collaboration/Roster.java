package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.LinkType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part.
 *
 * @param participants in the order they joined
 * @param departed those who left and did not come back
 * @param invitations nobody took up yet
 * @param sessions linked by somebody, whether still there or not
 * @param anomalies everything an event should not have said, oldest first
 * @param count of the events this is the meaning of
 */
public record Roster(
        List<Participant> participants,
        List<Departed> departed,
        List<Invitation> invitations,
        List<LinkedSession> sessions,
        List<Anomaly> anomalies,
        int count,
        @Nullable EventId last) {
    public static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), List.of(), List.of(), 0, null);

    public Roster {
        participants = List.copyOf(participants);
        departed = List.copyOf(departed);
        invitations = List.copyOf(invitations);
        sessions = List.copyOf(sessions);
        anomalies = List.copyOf(anomalies);
    }

    /** Somebody who left. */
    public record Departed(
            String id,
            ParticipantIdentity identity,
            ParticipantRole role,
            Instant leftAt,
            @Nullable String reason) {}

    /** Somebody who may come. */
    public record Invitation(
            String id, ParticipantIdentity identity, ParticipantRole role, String invitedBy, Instant at) {}

    /** A session here and one elsewhere are the same work. */
    public record LinkedSession(String participant, String primary, String linked, LinkType type) {}

    public Optional<Participant> of(String id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public boolean has(String id) {
        return of(id).isPresent();
    }

    /** What these are called, whether or not they still take part. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        departed.forEach(gone -> names.put(gone.id(), gone.identity().name()));
        participants.forEach(here -> names.put(here.id(), here.identity().name()));
        names.keySet().retainAll(ids);
        return names;
    }

    public Optional<Invitation> invitationOf(String id) {
        return invitations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean isDeparted(String id) {
        return departed.stream().anyMatch(one -> one.id().equals(id));
    }

    Roster with(String id, UnaryOperator<Participant> change) {
        return with(
                participants.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList(),
                departed,
                invitations);
    }

    /** Somebody who takes part, in another role from now on; the same where they do not. */
    public Roster recast(String id, ParticipantRole role) {
        return with(id, one -> one.as(role));
    }

    Roster invited(Invitation invitation) {
        return with(participants, departed, plus(invitations, invitation));
    }

    Roster joined(Participant participant) {
        var id = participant.id();
        return with(
                plus(participants, participant),
                departed.stream().filter(one -> !one.id().equals(id)).toList(),
                invitations.stream().filter(one -> !one.id().equals(id)).toList());
    }

    Roster left(Departed gone) {
        var others =
                participants.stream().filter(one -> !one.id().equals(gone.id())).toList();
        return with(others, plus(departed, gone), invitations);
    }

    Roster linked(LinkedSession session) {
        return new Roster(participants, departed, invitations, plus(sessions, session), anomalies, count, last);
    }

    Roster noting(Anomaly anomaly) {
        return new Roster(participants, departed, invitations, sessions, plus(anomalies, anomaly), count, last);
    }

    Roster after(EventId event) {
        return new Roster(participants, departed, invitations, sessions, anomalies, count + 1, event);
    }

    private Roster with(List<Participant> here, List<Departed> gone, List<Invitation> invited) {
        return new Roster(here, gone, invited, sessions, anomalies, count, last);
    }

    private static <T> List<T> plus(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
