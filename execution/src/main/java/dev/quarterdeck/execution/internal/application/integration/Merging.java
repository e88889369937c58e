package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.Integration.Merge;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.execution.api.TargetRefusal.RemoteMissing;
import dev.quarterdeck.execution.api.TargetRefusal.TargetMoved;
import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.execution.internal.application.effect.EffectAwait;
import dev.quarterdeck.execution.internal.application.effect.EffectRequests;
import dev.quarterdeck.execution.internal.application.effect.Effects;
import dev.quarterdeck.execution.internal.application.effect.Remotes;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.IntegrationRefusal.NoMergeInProgress;
import dev.quarterdeck.mission.api.Integrations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the target to what was accepted, or goes on with a merge that was cut off. */
@Component
class Merging {
    private static final int ATTEMPTS = 3;
    private static final String MOVED = "TARGET_MOVED";

    private final Sites sites;
    private final Integrations integrations;
    private final Preparation preparation;
    private final TenantTransactions transactions;
    private final Effects effects;
    private final EffectRequests requests;
    private final EffectAwait waits;
    private final Branches branches;
    private final Remotes remotes;
    private final MergeReports reports;
    private final Clock clock;

    Merging(
            Sites sites,
            Integrations integrations,
            Preparation preparation,
            TenantTransactions transactions,
            Effects effects,
            EffectRequests requests,
            EffectAwait waits,
            Branches branches,
            Remotes remotes,
            MergeReports reports,
            Clock clock) {
        this.sites = sites;
        this.integrations = integrations;
        this.preparation = preparation;
        this.transactions = transactions;
        this.effects = effects;
        this.requests = requests;
        this.waits = waits;
        this.branches = branches;
        this.remotes = remotes;
        this.reports = reports;
        this.clock = clock;
    }

    Merged merge(WriteContext context, Merge command) {
        var site = sites.of(context);
        var remote = command.push() ? remote(site) : null;
        for (var attempt = 1; ; attempt++) {
            var merge = current(site, remote).orElseGet(() -> begun(site, command, remote));
            var outcome = carriedOut(site, merge);
            switch (outcome) {
                case Committed _ -> {
                    return followedUp(site, merge);
                }
                case Waiting(var _, var why) -> {
                    return reports.of(site, merge, why);
                }
                case Failed(var _, var code, var why) -> {
                    // Nothing was changed, and artifacts of our own may be what moved it.
                    if (!code.equals(MOVED)) {
                        return reports.of(site, merge, why);
                    }
                    if (attempt == ATTEMPTS) {
                        throw new Refused(new TargetMoved(merge.target(), merge.from(), why));
                    }
                }
            }
        }
    }

    /** A merge that has begun, ended or not. */
    private Optional<Integrations.Merge> current(Site site, @Nullable String remote) {
        var view = integrations.of(site.context().read());
        var merged = view.merged();
        if (merged != null && remote != null) {
            pushAfterwards(site, merged, remote);
        }
        return Optional.ofNullable(view.underWay()).or(() -> Optional.ofNullable(merged));
    }

    private Integrations.Merge begun(Site site, Merge command, @Nullable String remote) {
        var merge = preparation.merge(site, command.strategy(), remote);
        var move = new BranchMove(
                site.root(),
                merge.target(),
                merge.from(),
                merge.to(),
                site.mergedLanes(merge.lanes()),
                remote,
                merge.id(),
                clock.now());
        branches.inspect(move);
        var begun = transactions.change(site.organization(), () -> {
            var isNew = integrations.begin(site.context(), merge, command.idempotencyKey());
            if (isNew) {
                requests.request(site.organization(), site.facts().repository(), site.mission(), move);
            }
            return isNew;
        });
        if (!begun) {
            throw new Refused(new NoMergeInProgress(site.mission()));
        }
        return merge;
    }

    private CommitOutcome carriedOut(Site site, Integrations.Merge merge) {
        var effect = effect(site, merge, Kind.MERGE).orElseThrow();
        transactions.change(site.organization(), () -> requests.revive(site.organization(), effect, clock.now()));
        return waits.await(site.organization(), merge.target(), effect);
    }

    /** The lanes are cleared and the target is pushed now where that is possible, and else later. */
    private Merged followedUp(Site site, Integrations.Merge merge) {
        effect(site, merge, Kind.CLEARING).ifPresent(effect -> waits.once(site.organization(), merge.target(), effect));
        effect(site, merge, Kind.PUSH).ifPresent(effect -> waits.once(site.organization(), merge.target(), effect));
        return reports.of(site, merge, null);
    }

    private void pushAfterwards(Site site, Integrations.Merge merged, String remote) {
        if (effect(site, merged, Kind.PUSH).isEmpty()) {
            var pushing = new Pushing(site.root(), merged.target(), merged.to(), remote, merged.id(), clock.now());
            transactions.change(
                    site.organization(),
                    () -> requests.request(site.organization(), site.facts().repository(), site.mission(), pushing));
        }
    }

    private Optional<EffectId> effect(Site site, Integrations.Merge merge, Kind kind) {
        return transactions.look(site.organization(), () -> effects.causedBy(site.organization(), merge.id(), kind));
    }

    private String remote(Site site) {
        var set = remotes.of(site.root(), site.target());
        var known = remotes.of(site.root());
        if (set.filter(known::contains).isPresent()) {
            return set.get();
        }
        if (known.size() == 1) {
            return known.getFirst();
        }
        return known.stream()
                .filter("origin"::equals)
                .findFirst()
                .orElseThrow(() -> new Refused(new RemoteMissing(site.target(), known)));
    }
}
