package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.execution.api.Integration.PlannedCommit;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import java.util.List;

/**
 * The commits of a merge, made and on no branch yet.
 *
 * @param to the last of them; the target's tip where there is none
 * @param results where each work package's work is on the target then
 */
public record Prepared(
        CommitId from, CommitId to, List<PlannedCommit> commits, List<Integrated> results, List<Conflict> conflicts) {
    public Prepared {
        commits = List.copyOf(commits);
        results = List.copyOf(results);
        conflicts = List.copyOf(conflicts);
    }
}
