package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.execution.internal.application.merge.TrialMerges;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class GitMergeTree implements TrialMerges {
    private static final int CLEAN = 0;
    private static final int CONFLICTING = 1;

    @Override
    public MergeTrial trial(Path primaryRoot, CommitId ours, CommitId theirs) {
        InstalledGit.require();
        var command = List.of(
                "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours.value(), theirs.value());
        var purpose = "merge %s into %s".formatted(theirs, ours);
        var answer = new GitProcess(purpose, primaryRoot).run(command, Set.of(CLEAN, CONFLICTING));
        // Git ends with the code of a conflict also where it does not know one of the commits.
        if (answer.text().isEmpty()) {
            throw new Refused(new GitRefused(purpose, "it does not know both of them"));
        }
        var parts = List.of(answer.text().split("\0"));
        return answer.exitCode() == CLEAN
                ? new MergeTrial.Clean(TreeId.of(parts.getFirst()))
                : new MergeTrial.Conflicting(parts.subList(1, parts.size()));
    }
}
