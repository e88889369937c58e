package dev.quarterdeck.mission.internal.domain;

import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyState;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverState;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationState;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import dev.quarterdeck.mission.internal.domain.requests.RequestState;
import dev.quarterdeck.mission.internal.domain.run.RunState;
import dev.quarterdeck.mission.internal.domain.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * What each subject of a mission means now.
 *
 * @param rules absent until they are frozen
 */
public record Subjects(
        @Nullable FrozenRules rules,
        PlanState plan,
        WorkState work,
        RunState runs,
        IntegrationState integration,
        RequestState requests,
        TeamState team,
        HandoverState handovers,
        DiscrepancyState discrepancies) {
    public static final Subjects NONE = new Subjects(
            null,
            PlanState.NONE,
            WorkState.NONE,
            RunState.NONE,
            IntegrationState.NONE,
            RequestState.NONE,
            TeamState.NONE,
            HandoverState.NONE,
            DiscrepancyState.NONE);

    public Subjects with(FrozenRules frozen) {
        return new Subjects(frozen, plan, work, runs, integration, requests, team, handovers, discrepancies);
    }

    public Subjects with(PlanState changed) {
        return new Subjects(rules, changed, work, runs, integration, requests, team, handovers, discrepancies);
    }

    public Subjects with(WorkState changed) {
        return new Subjects(rules, plan, changed, runs, integration, requests, team, handovers, discrepancies);
    }

    public Subjects with(RunState changed) {
        return new Subjects(rules, plan, work, changed, integration, requests, team, handovers, discrepancies);
    }

    public Subjects with(IntegrationState changed) {
        return new Subjects(rules, plan, work, runs, changed, requests, team, handovers, discrepancies);
    }

    public Subjects with(RequestState changed) {
        return new Subjects(rules, plan, work, runs, integration, changed, team, handovers, discrepancies);
    }

    public Subjects with(TeamState changed) {
        return new Subjects(rules, plan, work, runs, integration, requests, changed, handovers, discrepancies);
    }

    public Subjects with(HandoverState changed) {
        return new Subjects(rules, plan, work, runs, integration, requests, team, changed, discrepancies);
    }

    public Subjects with(DiscrepancyState changed) {
        return new Subjects(rules, plan, work, runs, integration, requests, team, handovers, changed);
    }
}
