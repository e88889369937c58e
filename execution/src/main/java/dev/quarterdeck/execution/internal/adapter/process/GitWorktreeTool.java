package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GitWorktreeTool implements WorktreeTool {
    private volatile boolean checked;

    @Override
    public void add(Path primaryRoot, Path path, BranchName branch, @Nullable CommitId start, boolean replacing) {
        requireVersion();
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

    private void requireVersion() {
        if (checked) {
            return;
        }
        var said =
                new GitProcess("say its version", null).run(List.of("version")).strip();
        if (GitVersion.of(said).compareTo(GitVersion.OLDEST) < 0) {
            throw new Refused(new GitRefused("be used for worktrees", "this is " + said));
        }
        checked = true;
    }
}
