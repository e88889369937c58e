package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Clearing;
import dev.quarterdeck.execution.internal.domain.commit.GitWork;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import dev.quarterdeck.mission.api.MergeOutcomes;
import dev.quarterdeck.mission.api.MergeOutcomes.Push;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what an effect asks for, and puts what came of it on record, each kind in its own way. */
@Component
class EffectWork {
    private final Branches branches;
    private final LaneClearing lanes;
    private final Remotes remotes;
    private final EffectRequests requests;
    private final ArtifactOutcomes artifacts;
    private final MergeOutcomes merges;
    private final Clock clock;

    EffectWork(
            Branches branches,
            LaneClearing lanes,
            Remotes remotes,
            EffectRequests requests,
            ArtifactOutcomes artifacts,
            MergeOutcomes merges,
            Clock clock) {
        this.branches = branches;
        this.lanes = lanes;
        this.remotes = remotes;
        this.requests = requests;
        this.artifacts = artifacts;
        this.merges = merges;
        this.clock = clock;
    }

    /** @param remember told the commit right before anything is changed; nothing is if it throws */
    LandingResult carryOut(GitEffect effect, Consumer<CommitId> remember) {
        return switch (effect.work()) {
            case Landing landing -> branches.land(landing, effect.planned(), remember);
            case BranchMove move -> branches.move(move);
            case Clearing clearing -> {
                lanes.clear(clearing);
                yield new LandingResult.Landed(clearing.merged());
            }
            case Pushing pushing -> {
                remotes.push(pushing);
                yield new LandingResult.Landed(pushing.commit());
            }
        };
    }

    /** Part of the transaction that settles the effect; what follows from it is asked for in the same one. */
    void settled(GitEffect effect, CommitOutcome outcome) {
        switch (effect.work()) {
            case Landing landing -> record(effect, landing, outcome);
            case BranchMove move -> merged(effect, move, outcome);
            case Clearing _ -> {}
            case Pushing pushing -> pushed(effect, pushing, null);
        }
    }

    /** Part of the transaction that parks the effect. A merge that is parked has not ended: it goes on or is aborted. */
    void parked(GitEffect effect, Failed outcome) {
        switch (effect.work()) {
            case Landing landing -> record(effect, landing, outcome);
            case Pushing pushing -> pushed(effect, pushing, outcome.why());
            case BranchMove _, Clearing _ -> {}
        }
    }

    private void record(GitEffect effect, Landing landing, CommitOutcome outcome) {
        artifacts.record(effect.organization(), effect.repository(), effect.mission(), landing.cause(), outcome);
    }

    private void pushed(GitEffect effect, Pushing pushing, @Nullable String failure) {
        var push = new Push(pushing.remote(), pushing.destination(), pushing.commit(), failure);
        merges.pushed(effect.organization(), effect.mission(), pushing.cause(), push);
    }

    private void merged(GitEffect effect, BranchMove move, CommitOutcome outcome) {
        switch (outcome) {
            case Committed _ -> {
                merges.merged(effect.organization(), effect.mission(), move.cause());
                followUp(effect, move);
            }
            case Failed(var _, var code, var why) ->
                merges.aborted(effect.organization(), effect.mission(), move.cause(), code, why);
            case Waiting _ -> throw new IllegalArgumentException("Waiting settles nothing");
        }
    }

    private void followUp(GitEffect effect, BranchMove move) {
        var now = clock.now();
        if (!move.lanes().isEmpty()) {
            request(
                    effect,
                    new Clearing(move.primaryRoot(), move.destination(), move.to(), move.lanes(), move.cause(), now));
        }
        var remote = move.remote();
        if (remote != null) {
            request(effect, new Pushing(move.primaryRoot(), move.destination(), move.to(), remote, move.cause(), now));
        }
    }

    private void request(GitEffect cause, GitWork work) {
        requests.request(cause.organization(), cause.repository(), cause.mission(), work);
    }
}
