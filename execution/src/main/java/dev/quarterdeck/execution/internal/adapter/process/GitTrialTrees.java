package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.integration.TrialTrees;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class GitTrialTrees implements TrialTrees {
    private static final int NOT_A_WORKTREE = 128;

    @Override
    public void add(Path primaryRoot, Path worktree, CommitId commit) {
        InstalledGit.require();
        var command = List.of("worktree", "add", "--detach", worktree.toString(), commit.value());
        new GitProcess("add the worktree " + worktree, primaryRoot).run(command);
    }

    @Override
    public void discard(Path primaryRoot, Path worktree) {
        if (!Files.exists(worktree)) {
            var prune = List.of("worktree", "prune");
            new GitProcess("forget worktrees that are gone", primaryRoot).run(prune);
            return;
        }
        // Twice: once is not enough for a worktree somebody has locked.
        var command = List.of("worktree", "remove", "--force", "--force", worktree.toString());
        new GitProcess("remove the worktree " + worktree, primaryRoot).run(command, Set.of(0, NOT_A_WORKTREE));
    }
}
