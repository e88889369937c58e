package dev.quarterdeck.execution.internal.domain.overlap;

import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A lane's work as it stands.
 *
 * @param commits what it has that the target has not, with the paths each commit changed
 * @param edits the paths that are edited in its worktree, each with a mark that changes with the file
 */
public record LaneState(
        String id,
        CommitId head,
        @Nullable Path worktree,
        Map<CommitId, List<String>> commits,
        Map<String, String> edits) {
    public LaneState {
        commits = Map.copyOf(commits);
        edits = Map.copyOf(edits);
    }

    /** The paths it changed; what it shares with the other, as the work it builds on, is not between them. */
    Set<String> changedBeside(LaneState other) {
        var paths = new TreeSet<>(edits.keySet());
        commits.forEach((commit, changed) -> {
            if (!other.commits.containsKey(commit)) {
                paths.addAll(changed);
            }
        });
        return paths;
    }

    boolean committedBeside(LaneState other) {
        return !other.commits.keySet().containsAll(commits.keySet());
    }

    /** Where a path's content is to be read: in the worktree as long as it is edited there. */
    public Content content(String path) {
        return new Content(head, worktree != null && edits.containsKey(path) ? worktree : null, path);
    }

    /**
     * One lane's content of a path.
     *
     * @param worktree absent where it is as it was committed
     */
    public record Content(CommitId head, @Nullable Path worktree, String path) {}
}
