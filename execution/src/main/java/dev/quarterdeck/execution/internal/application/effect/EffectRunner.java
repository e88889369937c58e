package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.execution.internal.domain.effect.Patience;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt has three transactions: claim the effect, remember the commit about to be made, record the outcome. Cut off
 * between any two, the next attempt finds out from the branch how far this one got.
 */
@Component
class EffectRunner implements EffectRuns {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final TenantTransactions transactions;
    private final Effects effects;
    private final EffectWork work;
    private final Clock clock;

    EffectRunner(TenantTransactions transactions, Effects effects, EffectWork work, Clock clock) {
        this.transactions = transactions;
        this.effects = effects;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public CommitOutcome advance(OrganizationId organization, EffectId effect) {
        while (true) {
            switch (claim(organization, effect)) {
                case Claim.Settled(var outcome) -> {
                    return outcome;
                }
                case Claim.Busy(var waiting) -> {
                    return waiting;
                }
                case Claim.Taken(var taken) -> {
                    var outcome = attempt(taken);
                    if (taken.id().equals(effect)) {
                        return outcome;
                    }
                    if (outcome instanceof Waiting(var branch, var why)) {
                        return follow(taken, effect, new Waiting(branch, "an earlier commit comes first: " + why));
                    }
                }
            }
        }
    }

    @Override
    public Optional<Instant> resume(OrganizationId organization, EffectId effect) {
        return switch (advance(organization, effect)) {
            case Waiting _ -> Optional.of(due(organization, effect));
            case Committed _, Failed _ -> Optional.empty();
        };
    }

    private Instant due(OrganizationId organization, EffectId effect) {
        var due = transactions.look(organization, () -> effects.due(organization, effect));
        var soonest = clock.now().plus(BUSY);
        return due.isBefore(soonest) ? soonest : due;
    }

    private Claim claim(OrganizationId organization, EffectId effect) {
        return transactions.change(organization, () -> {
            var now = clock.now();
            return effects.claim(organization, effect, now, now.plus(CLAIM));
        });
    }

    private CommitOutcome attempt(GitEffect effect) {
        try {
            var result = work.carryOut(effect, commit -> change(effect, () -> effects.plan(effect, commit)));
            return conclude(effect, result);
        } catch (RuntimeException failure) {
            LOG.warn("Git effect {} failed", effect.id(), failure);
            return failed(effect, failure);
        }
    }

    private CommitOutcome conclude(GitEffect effect, LandingResult result) {
        var branch = effect.work().destination();
        return switch (result) {
            case Landed(var commit) -> settle(effect, new Committed(branch, commit));
            case Rejected(var reason) -> settle(effect, new Failed(branch, reason.code(), reason.message()));
            case Held(var why) -> postpone(effect, why, 0);
        };
    }

    private CommitOutcome settle(GitEffect effect, CommitOutcome outcome) {
        change(effect, () -> {
            work.settled(effect, outcome);
            effects.settle(effect, outcome, clock.now());
        });
        return outcome;
    }

    private Waiting postpone(GitEffect effect, String why, int newFailures) {
        var next = Patience.nextAttempt(effect.work(), effect.failures() + newFailures, clock.now());
        change(effect, () -> effects.postpone(effect.organization(), effect.id(), why, newFailures, next));
        return new Waiting(effect.work().destination(), why);
    }

    private Waiting follow(GitEffect earlier, EffectId effect, Waiting waiting) {
        var next = Patience.nextAttempt(earlier.work(), earlier.failures(), clock.now());
        change(earlier, () -> effects.postpone(earlier.organization(), effect, waiting.why(), 0, next));
        return waiting;
    }

    private CommitOutcome failed(GitEffect effect, RuntimeException failure) {
        var why = failure instanceof Refused refused ? refused.reason().message() : text(failure);
        return Patience.isExhausted(effect.failures() + 1)
                ? park(effect, new Failed(effect.work().destination(), "GIT_EFFECT_FAILED", why))
                : postpone(effect, why, 1);
    }

    private CommitOutcome park(GitEffect effect, Failed outcome) {
        try {
            change(effect, () -> {
                work.parked(effect, outcome);
                effects.park(effect, outcome);
            });
            return outcome;
        } catch (RuntimeException unrecorded) {
            LOG.warn("Git effect {} cannot be given up: its outcome cannot be recorded", effect.id(), unrecorded);
            return postpone(effect, outcome.why(), 1);
        }
    }

    private void change(GitEffect effect, Runnable work) {
        transactions.change(effect.organization(), () -> {
            work.run();
            return effect;
        });
    }

    private static String text(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
