package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.BranchRefusal.ProtectedBranchRefused;
import dev.quarterdeck.execution.api.Integration.MergePlan;
import dev.quarterdeck.execution.api.IntegrationRefusal.MergeConflict;
import dev.quarterdeck.execution.api.IntegrationRefusal.MergeDiffers;
import dev.quarterdeck.execution.api.IntegrationRefusal.StrategyFixed;
import dev.quarterdeck.execution.internal.domain.integration.Prepared;
import dev.quarterdeck.execution.internal.domain.integration.Wording;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.IntegrationRefusal.AcceptanceMissing;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.Integrations.Merge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a merge ready in the object database, and finds everything that speaks against it before anything moves. */
@Component
class Preparation {
    private final Integrations integrations;
    private final Trials trials;
    private final Strategies strategies;
    private final Together together;
    private final IntegrationObjects objects;
    private final Ids ids;

    Preparation(
            Integrations integrations,
            Trials trials,
            Strategies strategies,
            Together together,
            IntegrationObjects objects,
            Ids ids) {
        this.integrations = integrations;
        this.trials = trials;
        this.strategies = strategies;
        this.together = together;
        this.objects = objects;
        this.ids = ids;
    }

    /** @throws Refused with what speaks against it */
    Merge merge(Site site, @Nullable MergeStrategy asked, @Nullable String remote) {
        requireUnprotected(site);
        var strategy = strategy(site, asked);
        var candidate = integrations.candidate(site.context());
        var accepted = accepted(site);
        var id = ids.nextEvent();
        var prepared = prepare(site, strategy, candidate, id);
        if (!prepared.conflicts().isEmpty()) {
            throw new Refused(new MergeConflict(site.target(), prepared.conflicts()));
        }
        var tree = together.tree(site, prepared.to());
        if (!tree.equals(accepted)) {
            throw new Refused(new MergeDiffers(site.mission(), strategy, differing(site, accepted, tree)));
        }
        together.requireComplete(site, prepared.to());
        var commits = prepared.commits().stream().map(commit -> commit.commit()).toList();
        return new Merge(
                id,
                strategy,
                site.target(),
                prepared.from(),
                prepared.to(),
                tree,
                commits,
                prepared.results(),
                candidate.lanes(),
                remote);
    }

    private static void requireUnprotected(Site site) {
        var target = site.target();
        if (site.context().governance().protectedBranches().contains(target.value())) {
            throw new Refused(new ProtectedBranchRefused(target));
        }
    }

    MergePlan preview(Site site, @Nullable MergeStrategy asked) {
        var strategy = strategy(site, asked);
        var prepared = prepare(site, strategy, integrations.candidate(site.context()), ids.nextEvent());
        var acceptance = integrations.of(site.context().read()).acceptance();
        var tree = together.tree(site, prepared.to());
        var differing = acceptance == null || acceptance.tree().equals(tree)
                ? List.<String>of()
                : differing(site, acceptance.tree(), tree);
        return new MergePlan(
                strategy,
                site.target(),
                prepared.from(),
                prepared.commits(),
                prepared.conflicts(),
                acceptance != null && acceptance.tree().equals(tree),
                differing);
    }

    private Prepared prepare(Site site, MergeStrategy strategy, Integrations.Candidate candidate, EventId id) {
        var trial = trials.of(site.workspace(), candidate);
        var wording = new Wording(site.facts().names().fullSlug(), id);
        var by = site.context().entry().actor().displayName();
        var prepared = strategies.prepare(site.workspace(), strategy, trial, wording, by);
        var conflicts = Stream.concat(trial.conflicts().stream(), prepared.conflicts().stream())
                .toList();
        return new Prepared(prepared.from(), prepared.to(), prepared.commits(), prepared.results(), conflicts);
    }

    private static MergeStrategy strategy(Site site, @Nullable MergeStrategy asked) {
        var fixed = site.context().governance().interactionPolicy().mergeStrategy();
        if (fixed != null && asked != null && fixed != asked) {
            throw new Refused(new StrategyFixed(site.mission(), fixed, asked));
        }
        if (asked != null) {
            return asked;
        }
        return fixed == null ? MergeStrategy.MERGE : fixed;
    }

    private TreeId accepted(Site site) {
        var acceptance = integrations.of(site.context().read()).acceptance();
        if (acceptance == null) {
            throw new Refused(new AcceptanceMissing(site.mission(), "it was not accepted, or worked on since"));
        }
        return acceptance.tree();
    }

    private List<String> differing(Site site, TreeId accepted, TreeId merged) {
        return objects.differing(site.root(), accepted, merged)
                .orElseGet(() -> List.of("which ones cannot be told any more: git has dropped what was accepted"));
    }
}
