package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.Integration.Accept;
import dev.quarterdeck.execution.api.Integration.Accepted;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.api.Integrations.Recorded;
import org.springframework.stereotype.Component;

/** Finds out whether a mission may be merged, and on which content. */
@Component
class Accepting {
    private final Sites sites;
    private final Integrations integrations;
    private final Trials trials;
    private final Together together;
    private final TrialRuns runs;
    private final Ids ids;

    Accepting(Sites sites, Integrations integrations, Trials trials, Together together, TrialRuns runs, Ids ids) {
        this.sites = sites;
        this.integrations = integrations;
        this.trials = trials;
        this.together = together;
        this.runs = runs;
        this.ids = ids;
    }

    Accepted accept(WriteContext context, Accept command) {
        var site = sites.of(context);
        var candidate = integrations.candidate(context);
        var criteria = integrations.criteria(context, command.evidence());
        var trial = trials.of(site.workspace(), candidate);
        Together.requireNoConflict(site, trial);
        var tree = together.tree(site, trial.result());
        var known = integrations.of(context.read()).acceptance();
        if (known != null && known.accepts(tree, candidate.lanes(), criteria)) {
            return answer(site, known, integrations.standing(context));
        }
        together.requireComplete(site, trial.result());
        var checks = runs.run(site.integrating(candidate.lanes()), site, trial.result(), tree);
        var acceptance = new Acceptance(
                ids.nextEvent(),
                candidate.target(),
                candidate.lanes(),
                candidate.coordination(),
                tree,
                checks,
                criteria);
        return answer(site, acceptance, integrations.accept(context, acceptance, command.idempotencyKey()));
    }

    private static Accepted answer(Site site, Acceptance acceptance, Recorded recorded) {
        return new Accepted(
                site.mission(),
                recorded.version(),
                site.target(),
                acceptance.tree(),
                acceptance.lanes(),
                acceptance.checks(),
                acceptance.criteria(),
                recorded.effect());
    }
}
