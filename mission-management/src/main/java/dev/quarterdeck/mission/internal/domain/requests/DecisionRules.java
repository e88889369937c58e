package dev.quarterdeck.mission.internal.domain.requests;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration.Acknowledge;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.DecisionRefusal.LlmMayNotDecide;
import dev.quarterdeck.mission.api.DecisionRefusal.OptionNotOffered;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.RunRecords.Answer;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.DiscussionRules;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyRules;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverRules;
import dev.quarterdeck.mission.internal.domain.run.RunRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a decision leads to: itself, and what follows for what waited for it.
 *
 * @param posting of whoever decides; absent for whoever is no agent of a session
 */
public record DecisionRules(
        Projection now,
        MissionId mission,
        Actor by,
        @Nullable Posting posting,
        Instant at) {
    private static final List<String> ON_A_WARNING = List.of("continue", "hold", "defer");

    /** @throws Refused if the actor may not answer so, or somebody was first */
    public List<MissionFact> answer(DecisionId id, String option, @Nullable String rationale) {
        var request = RequestRules.known(now.subjects().requests(), id);
        if (RequestRules.isSaid(request, by, option, rationale)) {
            return List.of();
        }
        RequestRules.refuseSettled(request);
        RequestRules.answerable(request, by, posting, self().role(), option, at);
        var facts = new ArrayList<MissionFact>();
        facts.add(captured(request, self(), option, rationale));
        facts.addAll(consequences(request, option, rationale));
        return facts;
    }

    /** The decision by which a run is told something it had asked; absent where the actor does not take part. */
    public Optional<MissionFact> told(DecisionId id, String option, @Nullable String rationale) {
        var request = RequestRules.known(now.subjects().requests(), id);
        RequestRules.refuseSettled(request);
        return now.subjects().team().roster().of(by.id()).map(self -> captured(request, self, option, rationale));
    }

    /** A decision nobody asked for. @throws Refused if it is not a person's */
    public List<MissionFact> capture(DecisionId id, String topic, String option, @Nullable String rationale) {
        return List.of(captured(person(topic), id, topic, option, rationale, null));
    }

    /**
     * What to do about a warning: decided, and acknowledged by that.
     *
     * @throws Refused if the option is none of those
     */
    public List<MissionFact> settle(DecisionId id, String warning, String option, @Nullable String rationale) {
        var self = person(warning);
        if (!ON_A_WARNING.contains(option)) {
            throw new Refused(new OptionNotOffered(warning, option, ON_A_WARNING));
        }
        var known = now.subjects().team().discussion().decisions().stream()
                .anyMatch(one -> warning.equals(one.warning())
                        && one.by().id().equals(by.id())
                        && one.option().equals(option)
                        && Objects.equals(one.rationale(), rationale));
        var acknowledged = acknowledged(warning, option, rationale);
        if (known && acknowledged.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<MissionFact>();
        facts.add(captured(self, id, "warning " + warning, option, rationale, warning));
        facts.addAll(acknowledged);
        return facts;
    }

    private Participant self() {
        return RosterRules.self(now.subjects().team().roster(), by);
    }

    private Participant person(String subject) {
        var self = self();
        if (by.kind() == Actor.Kind.LLM_AGENT) {
            throw new Refused(new LlmMayNotDecide(subject, by.displayName()));
        }
        return self;
    }

    private MissionFact captured(DecisionRequest request, Participant self, String option, @Nullable String rationale) {
        var warning = request.waiter() instanceof Waiter.OpenWarning(var id) ? id : null;
        return captured(self, request.id(), request.question(), option, rationale, warning);
    }

    private MissionFact captured(
            Participant self,
            DecisionId id,
            String topic,
            String option,
            @Nullable String rationale,
            @Nullable String warning) {
        var asked = now.subjects().requests().find(id).map(_ -> id.value()).orElse(null);
        return new Said(
                new DecisionCaptured(self.id(), mission.value(), id.value(), topic, option, rationale, warning),
                Detail.deciding(RequestRules.sourceOf(by), asked));
    }

    private List<? extends MissionFact> consequences(
            DecisionRequest request, String option, @Nullable String rationale) {
        return switch (request.waiter()) {
            case Waiter.RunStep(var run, var _, var question) ->
                RunRules.decide(
                        now.subjects().runs(),
                        by,
                        new Answer(run, question, option, rationale, false, request.id(), null));
            case Waiter.RoleSwitch(var id) ->
                option.equals(HandoverRules.ACCEPT) ? new HandoverRules(now, mission, by).accept(id) : List.of();
            case Waiter.Discrepancy(var id) ->
                List.of(new DiscrepancyRules(now, mission, by).answered(id, option, rationale));
            // Whoever waits is told of it, once it is recorded.
            case Waiter.AgentPermission _, Waiter.OpenWarning _, Waiter.Conflict _ -> List.of();
            case null -> List.of();
        };
    }

    private List<? extends MissionFact> acknowledged(String warning, String option, @Nullable String rationale) {
        var action = Acknowledgement.valueOf(option.toUpperCase(Locale.ROOT));
        return DiscussionRules.acknowledge(
                now.subjects().team(), mission, by, new Acknowledge(warning, action, rationale, null, null), "");
    }
}
