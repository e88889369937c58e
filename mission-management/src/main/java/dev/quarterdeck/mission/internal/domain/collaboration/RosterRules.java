package dev.quarterdeck.mission.internal.domain.collaboration;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration.Invite;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import dev.quarterdeck.mission.api.Collaboration.ParticipantKind;
import dev.quarterdeck.mission.api.Collaboration.Remove;
import dev.quarterdeck.mission.api.CollaborationRefusal.JoinedInAnotherRole;
import dev.quarterdeck.mission.api.CollaborationRefusal.NotAParticipant;
import dev.quarterdeck.mission.api.CollaborationRefusal.ParticipantCannotJoin;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantInvited;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantJoined;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts coming and going leads to; none where nothing changes. */
public final class RosterRules {
    private RosterRules() {}

    /** @throws Refused if the actor does not take part */
    public static Participant self(Roster roster, Actor actor) {
        return roster.of(actor.id()).orElseThrow(() -> new Refused(new NotAParticipant(actor.displayName())));
    }

    public static List<CollaborationFact> invite(Roster roster, MissionId mission, Actor by, Invite command) {
        var id = Wording.name("participant", command.participant());
        var name = Wording.nameIfGiven("displayName", command.displayName());
        if (roster.has(id) || roster.invitationOf(id).isPresent()) {
            return List.of();
        }
        var type = command.kind() == ParticipantKind.HUMAN
                ? ParticipantIdentity.Type.HUMAN
                : ParticipantIdentity.Type.LLM_CONTEXT;
        var identity = new ParticipantIdentity(id, type, name, null, null);
        var role = requireNonNullElse(command.role(), ParticipantRole.DEVELOPER);
        return List.of(new Said(new ParticipantInvited(id, identity, by.id(), mission.value()), Detail.of(role)));
    }

    public static List<CollaborationFact> join(Roster roster, MissionId mission, Actor actor, Join command) {
        var id = actor.id();
        var session = Wording.nameIfGiven("session", command.session());
        var identity = new ParticipantIdentity(id, typeOf(actor), actor.displayName(), session, null);
        var present = roster.of(id);
        if (present.isPresent()) {
            return again(present.get(), actor, command.role());
        }
        var usual = roster.invitationOf(id).map(Roster.Invitation::role).orElse(ParticipantRole.DEVELOPER);
        var role = requireNonNullElse(command.role(), usual);
        return List.of(new Said(new ParticipantJoined(id, identity, mission.value(), id), Detail.of(role)));
    }

    public static List<CollaborationFact> leave(Roster roster, MissionId mission, Actor actor, Leave command) {
        return gone(self(roster, actor).id(), mission, command.reason());
    }

    public static List<CollaborationFact> remove(Roster roster, MissionId mission, Remove command) {
        var participant = participant(roster, command.participant());
        return gone(participant.id(), mission, command.reason());
    }

    /**
     * Who is meant.
     *
     * @param named by their identity, or by what they are called where nobody else is
     * @throws Refused if nobody who takes part is meant, or several are
     */
    public static Participant participant(Roster roster, String named) {
        var present = roster.participants();
        var called = present.stream()
                .filter(one -> one.identity().name().equals(named))
                .toList();
        return roster.of(named)
                .or(() -> called.stream().findFirst().filter(_ -> called.size() == 1))
                .orElseThrow(() -> new Refused(new NotFound(
                        "participant '%s'".formatted(named),
                        "name one of the candidates",
                        (called.isEmpty() ? present : called)
                                .stream().map(RosterRules::handle).toList())));
    }

    private static String handle(Participant participant) {
        var name = participant.identity().displayName();
        return name == null ? participant.id() : "%s (%s)".formatted(participant.id(), name);
    }

    private static List<CollaborationFact> again(Participant present, Actor actor, @Nullable ParticipantRole wanted) {
        if (wanted != null && wanted != present.role()) {
            throw new Refused(new JoinedInAnotherRole(actor.displayName(), present.role(), wanted));
        }
        return List.of();
    }

    private static List<CollaborationFact> gone(String id, MissionId mission, @Nullable String reason) {
        var why = Wording.remarkIfGiven("reason", reason);
        return List.of(new Said(new ParticipantLeft(id, mission.value(), why)));
    }

    private static ParticipantIdentity.Type typeOf(Actor actor) {
        return switch (actor.kind()) {
            case HUMAN -> ParticipantIdentity.Type.HUMAN;
            case LLM_AGENT -> ParticipantIdentity.Type.LLM_CONTEXT;
            case SERVICE, EXTERNAL_SYSTEM ->
                throw new Refused(new ParticipantCannotJoin(actor.displayName(), actor.kind()));
        };
    }
}
