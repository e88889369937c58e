package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.id.EventId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit, as far as evidence looks at it.
 *
 * @param subject the first line of its message
 * @param missionEvent the event its {@code Mission-Event} trailer names; such a commit is the system's own
 * @param files the repository-relative paths that differ from every parent: a merge without conflicts has none
 */
public record GitCommit(
        CommitId id,
        List<CommitId> parents,
        String subject,
        @Nullable EventId missionEvent,
        List<String> files) {
    public GitCommit {
        parents = List.copyOf(parents);
        files = List.copyOf(files);
    }
}
