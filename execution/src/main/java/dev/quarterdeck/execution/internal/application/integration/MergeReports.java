package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.State;
import dev.quarterdeck.execution.api.Integration.Cleared;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.execution.api.Integration.PullRequest;
import dev.quarterdeck.execution.api.Integration.Push;
import dev.quarterdeck.execution.internal.application.effect.DoneBranches;
import dev.quarterdeck.execution.internal.application.effect.Effects;
import dev.quarterdeck.execution.internal.application.effect.LaneClearing;
import dev.quarterdeck.execution.internal.application.worktree.LocalBranches;
import dev.quarterdeck.execution.internal.domain.commit.MergedLane;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.Integrations.Merge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how a merge stands, from what is on record and what is there. */
@Component
class MergeReports {
    private final TenantTransactions transactions;
    private final Integrations integrations;
    private final Effects effects;
    private final LaneClearing clearing;
    private final DoneBranches done;
    private final LocalBranches branches;

    MergeReports(
            TenantTransactions transactions,
            Integrations integrations,
            Effects effects,
            LaneClearing clearing,
            DoneBranches done,
            LocalBranches branches) {
        this.transactions = transactions;
        this.integrations = integrations;
        this.effects = effects;
        this.clearing = clearing;
        this.done = done;
        this.branches = branches;
    }

    Merged of(Site site, Merge merge, @Nullable String waiting) {
        var lanes = site.mergedLanes(merge.lanes()).stream()
                .map(lane -> new Cleared(lane.lane(), kept(site, lane, waiting)))
                .toList();
        return new Merged(
                site.mission(),
                integrations.of(site.context().read()).version(),
                merge.strategy(),
                merge.target(),
                merge.from(),
                merge.to(),
                merge.workPackages(),
                waiting,
                lanes,
                push(site, merge).orElse(null),
                pullRequest(site).orElse(null));
    }

    private @Nullable String kept(Site site, MergedLane lane, @Nullable String waiting) {
        if (waiting != null) {
            return "it is not merged yet";
        }
        var there = done.tip(site.root(), lane.branch()).isPresent();
        return clearing.kept(site.root(), lane).orElse(there ? "it is being cleared" : null);
    }

    private Optional<Push> push(Site site, Merge merge) {
        return transactions
                .look(
                        site.organization(),
                        () -> effects.causedBy(site.organization(), merge.id(), Kind.PUSH)
                                .flatMap(effect -> effects.find(site.organization(), effect)))
                .map(effect -> new Push(
                        effect.remote() == null ? "" : effect.remote(), effect.state() == State.DONE, effect.why()))
                .or(() -> Optional.ofNullable(merge.remote())
                        .map(remote -> new Push(remote, false, "it comes after the merge")));
    }

    /** Where a mission ends beside a protected branch, a person carries it over. */
    private Optional<PullRequest> pullRequest(Site site) {
        if (!site.target().equals(site.facts().names().targetBesideProtected())) {
            return Optional.empty();
        }
        return site.context().governance().protectedBranches().stream()
                .sorted()
                .map(BranchName::of)
                .flatMap(branch -> near(site, branch).stream())
                .reduce((one, other) -> isNearer(site, other.meeting(), one.meeting()) ? other : one)
                .map(near -> new PullRequest(
                        site.target(), near.branch(), site.facts().title()));
    }

    private Optional<Near> near(Site site, BranchName branch) {
        var target = done.tip(site.root(), site.target());
        var tip = done.tip(site.root(), branch);
        return target.flatMap(ours -> tip.flatMap(theirs -> branches.commonAncestor(site.root(), ours, theirs)))
                .map(meeting -> new Near(branch, meeting));
    }

    private boolean isNearer(Site site, CommitId one, CommitId other) {
        return !one.equals(other)
                && branches.commonAncestor(site.root(), one, other)
                        .filter(other::equals)
                        .isPresent();
    }

    /** A protected branch, and the commit it parted from the target at. */
    private record Near(BranchName branch, CommitId meeting) {}
}
