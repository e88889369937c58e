package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GitWorktreeTool implements WorktreeTool {
    /** Two letters and a blank come before each path. */
    private static final int ENTRY = 3;

    @Override
    public void add(Path primaryRoot, Path path, BranchName branch, @Nullable CommitId start, boolean replacing) {
        InstalledGit.require();
        var command = new ArrayList<>(List.of("worktree", "add"));
        if (replacing) {
            command.add("--force");
        }
        if (start == null) {
            command.addAll(List.of(path.toString(), branch.value()));
        } else {
            command.addAll(List.of("--no-track", "-b", branch.value(), path.toString(), start.value()));
        }
        new GitProcess("add the worktree " + path, primaryRoot).run(command);
    }

    @Override
    public List<String> uncommitted(Path worktree) {
        var command = List.of("--no-optional-locks", "status", "--porcelain=v1", "-z", "--no-renames");
        var entries = new GitProcess("look at " + worktree, worktree).run(command);
        return Arrays.stream(entries.split("\0"))
                .filter(entry -> entry.length() > ENTRY)
                .map(entry -> entry.substring(ENTRY))
                .toList();
    }

    @Override
    public void fastForward(Path worktree, CommitId to) {
        var command =
                List.of("-c", "merge.verifySignatures=false", "merge", "--ff-only", "--no-autostash", "-q", to.value());
        new GitProcess("move %s on to %s".formatted(worktree, to), worktree).run(command);
    }

    @Override
    public void remove(Path primaryRoot, Path worktree) {
        var command = List.of("worktree", "remove", worktree.toString());
        new GitProcess("remove the worktree " + worktree, primaryRoot).run(command);
    }
}
