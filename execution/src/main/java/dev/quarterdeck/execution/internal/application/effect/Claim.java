package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.CommitOutcome;

/** What came of asking for the next effect to carry out on the way to a certain one. */
public sealed interface Claim {
    /** Nothing is left to do: the effect has this outcome. */
    record Settled(CommitOutcome outcome) implements Claim {}

    /** Someone else is carrying out what comes next. */
    record Busy(CommitOutcome.Waiting waiting) implements Claim {}

    /** This one comes next, and is the caller's for a while: the effect itself or an earlier one on its branch. */
    record Taken(GitEffect effect) implements Claim {}
}
