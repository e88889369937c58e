package dev.quarterdeck.mission.internal.domain.handovers;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.HandoverRefusal.NotYoursToGive;
import dev.quarterdeck.mission.api.HandoverRefusal.RoleSwitchNotAllowed;
import dev.quarterdeck.mission.api.RoleSwitches.Hand;
import dev.quarterdeck.mission.api.RoleSwitches.RoleSwitch;
import dev.quarterdeck.mission.api.RoleSwitches.Standing;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.collaboration.Wording;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchAccepted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRegistered;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Who may hand over what, and which facts that leads to. */
public record HandoverRules(Projection now, MissionId mission, Actor by) {
    public static final String ACCEPT = "accept";
    public static final String DECLINE = "decline";

    private static final String SERVICE = "quarterdeck";

    /**
     * @param id of the role switch
     * @param question by which the taker is asked, where they are
     */
    public List<MissionFact> request(RoleSwitchPolicy policy, Hand command, String id, DecisionId question) {
        if (policy == RoleSwitchPolicy.NOT_ALLOWED) {
            throw new Refused(new RoleSwitchNotAllowed(what(command)));
        }
        var self = RosterRules.self(now.subjects().team().roster(), by);
        var giver = command.giver() == null ? self : participant(command.giver());
        var taker = command.taker() == null ? giver : participant(command.taker());
        var requested = requested(command, id, giver, taker);
        require(command, giver, taker);
        if (isPending(requested)) {
            return List.of();
        }
        var facts = new ArrayList<MissionFact>(List.of(requested));
        if (policy == RoleSwitchPolicy.IMMEDIATE) {
            facts.addAll(registered(requested));
        } else if (taker.id().equals(by.id()) || giver.equals(taker)) {
            facts.addAll(accepted(requested, command.autonomy() == null ? by.id() : SERVICE));
        } else {
            facts.add(question(requested, giver, taker, question));
        }
        return facts;
    }

    /** What follows when the taker agrees: nothing of what nobody waits for any more, or another is to take. */
    public List<MissionFact> accept(String id) {
        return now.subjects()
                .handovers()
                .find(id)
                .filter(wanted -> wanted.standing() == Standing.REQUESTED
                        && wanted.taker().equals(by.id()))
                .map(wanted -> accepted(requested(wanted), by.id()))
                .orElseGet(List::of);
    }

    private List<MissionFact> accepted(RoleSwitchRequested requested, String participant) {
        var facts = new ArrayList<MissionFact>();
        facts.add(new RoleSwitchAccepted(mission.value(), requested.roleSwitchId(), participant));
        facts.addAll(registered(requested));
        return facts;
    }

    private List<MissionFact> registered(RoleSwitchRequested requested) {
        var facts = new ArrayList<MissionFact>();
        facts.add(new RoleSwitchRegistered(mission.value(), requested.roleSwitchId()));
        facts.addAll(new Completion(now, mission).of(requested));
        return facts;
    }

    private void require(Hand command, Participant giver, Participant taker) {
        var given = Stream.of(command.workPackage(), command.role(), command.autonomy())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw refused(
                    "One thing is handed over.",
                    "a work package, a role or a mode",
                    "qd switch-role --wp WP01 --to PARTICIPANT");
        }
        var self = giver.id().equals(by.id());
        if (by.kind() == Actor.Kind.LLM_AGENT && (!self || command.autonomy() != null)) {
            throw new Refused(new NotYoursToGive(what(command), by.displayName()));
        }
        if (command.workPackage() != null) {
            var _ = Transitions.row(now, command.workPackage());
        }
        if (command.workPackage() != null && giver.equals(taker)) {
            throw refused("Somebody else takes over.", "a participant", "say who: --to PARTICIPANT");
        }
        if (command.autonomy() != null && !giver.equals(taker)) {
            throw refused("A mode is nobody's to take over.", "no taker", "leave --to out");
        }
    }

    private boolean isPending(RoleSwitchRequested wanted) {
        return now.subjects()
                .handovers()
                .pending()
                .map(this::requested)
                .anyMatch(one -> one.giver().equals(wanted.giver())
                        && one.taker().equals(wanted.taker())
                        && Objects.equals(one.wpId(), wanted.wpId())
                        && one.role() == wanted.role()
                        && one.autonomy() == wanted.autonomy());
    }

    private RoleSwitchRequested requested(Hand command, String id, Participant giver, Participant taker) {
        return new RoleSwitchRequested(
                mission.value(),
                id,
                giver.id(),
                taker.id(),
                command.workPackage() == null ? null : command.workPackage().value(),
                command.role(),
                command.autonomy(),
                Wording.remarkIfGiven("reason", command.reason()));
    }

    private RoleSwitchRequested requested(RoleSwitch wanted) {
        return new RoleSwitchRequested(
                mission.value(),
                wanted.id(),
                wanted.giver(),
                wanted.taker(),
                wanted.workPackage() == null ? null : wanted.workPackage().value(),
                wanted.role(),
                wanted.autonomy(),
                wanted.reason());
    }

    private DecisionRequested question(
            RoleSwitchRequested requested, Participant giver, Participant taker, DecisionId question) {
        var subject = requested.wpId() == null ? "the role " + requested.role() : requested.wpId();
        var llm = taker.identity().participantType() == ParticipantIdentity.Type.LLM_CONTEXT;
        return new DecisionRequested(
                question,
                "Will you take over %s from %s?"
                        .formatted(subject, giver.identity().name()),
                List.of(ACCEPT, DECLINE),
                new Addressees(Set.of(), Set.of(taker.id()), llm),
                null,
                null,
                new Waiter.RoleSwitch(requested.roleSwitchId()));
    }

    private Participant participant(String id) {
        return RosterRules.participant(now.subjects().team().roster(), id);
    }

    private static String what(Hand command) {
        if (command.workPackage() != null) {
            return command.workPackage().value();
        }
        return command.role() == null
                ? "the autonomy mode"
                : "the role " + command.role().wireName();
    }

    private static Refused refused(String message, String expected, String nextStep) {
        return new Refused(new InvalidInput("role switch", message, null, expected, nextStep));
    }
}
