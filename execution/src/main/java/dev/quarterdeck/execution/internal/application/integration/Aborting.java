package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.BranchRefusal.GitOperationInProgress;
import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.Integration.Aborted;
import dev.quarterdeck.execution.api.TargetRefusal.MergeLanded;
import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.execution.internal.application.effect.Effects;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.IntegrationRefusal.MergeInProgress;
import dev.quarterdeck.mission.api.IntegrationRefusal.NoMergeInProgress;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.Integrations.Merge;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Ends a merge that has not reached its target. */
@Component
class Aborting {
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final Sites sites;
    private final Integrations integrations;
    private final TenantTransactions transactions;
    private final Effects effects;
    private final Branches branches;
    private final Clock clock;

    Aborting(
            Sites sites,
            Integrations integrations,
            TenantTransactions transactions,
            Effects effects,
            Branches branches,
            Clock clock) {
        this.sites = sites;
        this.integrations = integrations;
        this.transactions = transactions;
        this.effects = effects;
        this.branches = branches;
        this.clock = clock;
    }

    Aborted abort(WriteContext context) {
        var site = sites.of(context);
        var merge = integrations.of(context.read()).underWay();
        if (merge == null) {
            throw new Refused(new NoMergeInProgress(site.mission()));
        }
        var effect = taken(site, merge);
        if (effect.work() instanceof BranchMove move) {
            takeBack(site, effect, move);
        }
        var version = transactions.change(site.organization(), () -> {
            var aborted = integrations.abort(context, merge.id());
            var outcome = new Failed(merge.target(), "MERGE_ABORTED", "it was given up on request");
            effects.settle(effect, outcome, clock.now());
            return aborted;
        });
        return new Aborted(site.mission(), version, merge.target(), merge.from());
    }

    /** Nobody else carries it out from now on. */
    private GitEffect taken(Site site, Merge merge) {
        return transactions.change(site.organization(), () -> {
            var now = clock.now();
            return effects.causedBy(site.organization(), merge.id(), Kind.MERGE)
                    .flatMap(effect -> effects.take(site.organization(), effect, now, now.plus(CLAIM)))
                    .orElseThrow(() -> new Refused(new MergeInProgress(site.mission(), merge.id())));
        });
    }

    private void takeBack(Site site, GitEffect effect, BranchMove move) {
        var hindrance = branches.takeBack(move);
        if (hindrance.isEmpty()) {
            return;
        }
        transactions.change(site.organization(), () -> {
            effects.postpone(site.organization(), effect.id(), "an abort came too late or in between", 0, clock.now());
            return effect;
        });
        throw switch (hindrance.get()) {
            case Landed(var commit) -> new Refused(new MergeLanded(site.mission(), move.destination(), commit));
            case Held(var why) -> new Refused(new GitOperationInProgress(move.destination(), why));
            case Rejected(var reason) -> new Refused(reason);
        };
    }
}
