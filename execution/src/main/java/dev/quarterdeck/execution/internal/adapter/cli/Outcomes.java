package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;

/** How a commit stands, in one line. */
final class Outcomes {
    private Outcomes() {}

    static String text(CommitOutcome outcome) {
        return switch (outcome) {
            case Committed(var branch, var commit) -> "committed to %s (%s)".formatted(branch, commit);
            case Waiting(var branch, var why) -> "waiting for %s: %s".formatted(branch, why);
            case Failed(var branch, var code, var why) -> "not committed to %s: %s %s".formatted(branch, code, why);
        };
    }
}
