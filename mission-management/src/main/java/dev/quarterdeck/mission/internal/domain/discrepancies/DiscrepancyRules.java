package dev.quarterdeck.mission.internal.domain.discrepancies;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRefusal.OptionNotOffered;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Discrepancies.Raise;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.collaboration.Wording;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticDecisionTaken;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.DiscrepancyDetected;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who settles what somebody met, by the mode in force. */
public record DiscrepancyRules(Projection now, MissionId mission, Actor by) {
    /** The mode somebody chose, else the one the rules begin with. */
    public static AutonomyMode modeOf(Projection now, InteractionPolicy policy) {
        return Objects.requireNonNullElse(now.subjects().handovers().autonomy(), policy.autonomy());
    }

    /** @param question by which somebody is asked, where they are */
    public List<MissionFact> raise(InteractionPolicy policy, Raise command, String id, DecisionId question) {
        var self = self();
        var mode = modeOf(now, policy);
        var rule = Objects.requireNonNull(policy.discrepancies().get(mode));
        var met = detected(self, command, id, mode, rule);
        return Stream.concat(Stream.of(met), settling(met, rule, question)).toList();
    }

    /** What follows when whoever was asked answers. */
    public MissionFact answered(String id, String option, @Nullable String rationale) {
        return by.kind() == Actor.Kind.LLM_AGENT
                ? new AgenticFeedbackReceived(mission.value(), id, by.id(), option, rationale)
                : new HumanFeedbackReceived(mission.value(), id, by.id(), option, rationale, false);
    }

    /** @throws Refused if it is none of the alternatives */
    public static void requireOffered(String id, List<String> alternatives, String option) {
        if (!alternatives.isEmpty() && !alternatives.contains(option)) {
            throw new Refused(new OptionNotOffered(id, option, alternatives));
        }
    }

    private Stream<MissionFact> settling(DiscrepancyDetected met, DiscrepancyPolicy rule, DecisionId question) {
        var agents = deciders();
        return switch (rule) {
            case AGENT -> Stream.of(taken(met));
            case DECISION_AGENT -> agents.isEmpty() ? alone(met, question) : askAgents(met, question, agents, agents);
            case OBSERVED_DECISION_AGENT ->
                agents.isEmpty() ? alone(met, question) : askAgents(met, question, agents, withPeople(agents));
            case HUMAN_IN_CHARGE -> askPeople(met, question, true);
        };
    }

    /** Nobody makes decisions here: whoever met it does where the choice can be undone, else a person, and work goes on. */
    private Stream<MissionFact> alone(DiscrepancyDetected met, DecisionId question) {
        return met.reversible() && met.preferredOption() != null && met.rationale() != null
                ? Stream.of(taken(met))
                : askPeople(met, question, false);
    }

    private MissionFact taken(DiscrepancyDetected met) {
        var chosen = met.preferredOption();
        var rationale = met.rationale();
        if (chosen == null || rationale == null) {
            throw new Refused(new InvalidInput(
                    "preferred",
                    "In this mode it is yours to settle.",
                    chosen,
                    "a choice and the reason for it",
                    "say what you choose and why: --prefer OPTION --because TEXT"));
        }
        return new AgenticDecisionTaken(
                mission.value(), met.discrepancyId(), by.id(), chosen, met.alternatives(), rationale);
    }

    private Stream<MissionFact> askAgents(
            DiscrepancyDetected met, DecisionId question, Set<String> agents, Set<String> all) {
        var asked = agents.stream().sorted().toList();
        return Stream.of(
                new AgenticFeedbackRequested(mission.value(), met.discrepancyId(), question.value(), asked),
                question(met, question, new Addressees(Set.of(), all, true)));
    }

    private Stream<MissionFact> askPeople(DiscrepancyDetected met, DecisionId question, boolean stepWaits) {
        return Stream.of(
                new HumanFeedbackRequested(mission.value(), met.discrepancyId(), question.value(), stepWaits),
                question(met, question, Addressees.PEOPLE));
    }

    private static MissionFact question(DiscrepancyDetected met, DecisionId id, Addressees addressees) {
        return new DecisionRequested(
                id,
                met.question(),
                met.alternatives(),
                addressees,
                null,
                null,
                new Waiter.Discrepancy(met.discrepancyId()));
    }

    /** The agents that take part as stakeholders, but whoever met it. */
    private Set<String> deciders() {
        return ids(participants()
                .filter(one -> one.identity().participantType() == ParticipantIdentity.Type.LLM_CONTEXT)
                .filter(one ->
                        one.role() == ParticipantRole.STAKEHOLDER && !one.id().equals(by.id())));
    }

    private Set<String> withPeople(Set<String> agents) {
        var people =
                ids(participants().filter(one -> one.identity().participantType() == ParticipantIdentity.Type.HUMAN));
        return Stream.concat(agents.stream(), people.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> ids(Stream<Participant> participants) {
        return participants.map(Participant::id).collect(Collectors.toUnmodifiableSet());
    }

    private DiscrepancyDetected detected(
            Participant self, Raise command, String id, AutonomyMode mode, DiscrepancyPolicy rule) {
        var workPackage = command.workPackage();
        var preferred = command.preferred();
        if (preferred != null) {
            requireOffered("the discrepancy", command.alternatives(), preferred);
        }
        return new DiscrepancyDetected(
                mission.value(),
                id,
                self.id(),
                Wording.remark("question", command.question()),
                command.alternatives().stream()
                        .map(one -> Wording.remark("alternative", one))
                        .distinct()
                        .toList(),
                Wording.remarkIfGiven("preferred", preferred),
                Wording.remarkIfGiven("rationale", command.rationale()),
                command.reversible(),
                Wording.nameIfGiven("step", command.step()),
                workPackage == null
                        ? null
                        : Transitions.row(now, workPackage).id().value(),
                mode,
                rule);
    }

    private Participant self() {
        return RosterRules.self(now.subjects().team().roster(), by);
    }

    private Stream<Participant> participants() {
        return now.subjects().team().roster().participants().stream();
    }
}
