package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GitWorktreeTool implements WorktreeTool {
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
}
