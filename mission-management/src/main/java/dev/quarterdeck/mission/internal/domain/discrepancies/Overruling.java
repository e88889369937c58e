package dev.quarterdeck.mission.internal.domain.discrepancies;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRefusal.LlmMayNotDecide;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.Discrepancies.Overrule;
import dev.quarterdeck.mission.api.Discrepancies.Resolution;
import dev.quarterdeck.mission.api.DiscrepancyRefusal.DiscrepancyOver;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.collaboration.Wording;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's word on a discrepancy: it takes the place of what was decided, and nobody is asked any more. */
public record Overruling(Projection now, MissionId mission, Actor by) {
    /** @param decision the identity of the decision this is */
    public List<MissionFact> of(Overrule command, DecisionId decision) {
        var self = RosterRules.self(now.subjects().team().roster(), by);
        var met = now.subjects()
                .discrepancies()
                .find(command.discrepancy())
                .orElseThrow(() ->
                        new Refused(new NotFound("discrepancy " + command.discrepancy(), "qd timeline", List.of())));
        require(met, command);
        var option = Wording.remark("option", command.option());
        var rationale = Wording.remarkIfGiven("rationale", command.rationale());
        var before = met.resolution();
        if (before != null && said(before, option, rationale)) {
            return List.of();
        }
        var facts = new ArrayList<MissionFact>();
        facts.add(new HumanFeedbackReceived(mission.value(), met.id(), self.id(), option, rationale, before != null));
        facts.add(new Said(
                new DecisionCaptured(
                        self.id(), mission.value(), decision.value(), met.question(), option, rationale, null),
                Detail.deciding(RequestRules.sourceOf(by), null)));
        var request = met.request();
        if (request != null && isOpen(request)) {
            facts.add(new DecisionRequestWithdrawn(request, "%s settled it".formatted(by.displayName())));
        }
        return facts;
    }

    private boolean said(Resolution before, String option, @Nullable String rationale) {
        return before.by().id().equals(by.id())
                && before.option().equals(option)
                && Objects.equals(before.rationale(), rationale);
    }

    private boolean isOpen(DecisionId request) {
        return now.subjects()
                .requests()
                .find(request)
                .filter(DecisionRequest::isOpen)
                .isPresent();
    }

    private void require(Discrepancy met, Overrule command) {
        if (by.kind() == Actor.Kind.LLM_AGENT) {
            throw new Refused(new LlmMayNotDecide(met.id(), by.displayName()));
        }
        if (met.over()) {
            throw new Refused(new DiscrepancyOver(met.id()));
        }
        DiscrepancyRules.requireOffered(met.id(), met.alternatives(), command.option());
    }
}
