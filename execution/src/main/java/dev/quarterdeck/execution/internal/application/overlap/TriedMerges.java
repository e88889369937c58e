package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What merges of lanes would leave to a person; two commits are tried once. */
@Component
class TriedMerges {
    private static final int MOST = 2_048;

    private final GitFacts git;
    private final Recent<Attempt, List<String>> attempts = new Recent<>(MOST);

    TriedMerges(GitFacts git) {
        this.git = git;
    }

    /** The files two heads conflict in; what either conflicts in with the target already is between it and the target. */
    List<String> conflicts(Workspace workspace, CommitId target, CommitId one, CommitId other) {
        var files = new TreeSet<>(attempt(workspace, one, other));
        if (!files.isEmpty()) {
            attempt(workspace, target, one).forEach(files::remove);
            attempt(workspace, target, other).forEach(files::remove);
        }
        return List.copyOf(files);
    }

    private List<String> attempt(Workspace workspace, CommitId one, CommitId other) {
        return attempts.get(
                new Attempt(workspace.primaryRoot(), one, other),
                () -> git.trial(workspace, one, other) instanceof MergeTrial.Conflicting(var files)
                        ? files
                        : List.of());
    }

    private record Attempt(Path root, CommitId one, CommitId other) {}
}
