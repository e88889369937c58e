package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.kernel.git.CommitId;
import java.util.List;

/**
 * All of a mission brought together beside its target.
 *
 * @param from the target's tip
 * @param result what came of it, on no branch; with conflicts, what came of the rest
 */
public record Trial(CommitId from, List<Step> steps, CommitId result, List<Conflict> conflicts) {
    public Trial {
        steps = List.copyOf(steps);
        conflicts = List.copyOf(conflicts);
    }
}
