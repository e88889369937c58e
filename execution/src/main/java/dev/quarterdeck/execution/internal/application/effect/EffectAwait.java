package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries an effect out for the command that asked for it, as long as a command may wait. */
@Component
public class EffectAwait {
    private static final Logger LOG = LoggerFactory.getLogger(EffectAwait.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 50;
    private static final long PAUSE = 200;

    private final EffectRuns runs;
    private final Clock clock;

    EffectAwait(EffectRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** What came of it by then; it goes on by itself where it still waits. */
    public CommitOutcome await(OrganizationId organization, BranchName branch, EffectId effect) {
        var end = clock.now().plus(PATIENCE);
        var outcome = once(organization, branch, effect);
        for (var attempt = 1;
                attempt < ATTEMPTS && outcome instanceof Waiting && clock.now().isBefore(end);
                attempt++) {
            if (!paused()) {
                return outcome;
            }
            outcome = once(organization, branch, effect);
        }
        return outcome;
    }

    /** One attempt. By now the command has taken effect, so that trouble with git is no reason to call it failed. */
    public CommitOutcome once(OrganizationId organization, BranchName branch, EffectId effect) {
        try {
            return runs.advance(organization, effect);
        } catch (RuntimeException failure) {
            LOG.warn("Git effect {} is left to the schedule", effect, failure);
            return new Waiting(branch, "it could not be tried: " + failure.getMessage());
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
