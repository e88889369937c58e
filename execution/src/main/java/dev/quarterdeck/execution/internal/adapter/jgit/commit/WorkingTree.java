package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.internal.adapter.jgit.GitLayout;
import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A working tree of a repository: its root, and the git directory that is its own. */
public record WorkingTree(Path root, Path gitDirectory) {
    /** The primary checkout first, then every linked worktree git knows, also one whose directory is gone. */
    public static List<WorkingTree> of(Path primaryRoot, Path commonDirectory) throws IOException {
        var trees = new ArrayList<WorkingTree>();
        trees.add(new WorkingTree(primaryRoot, commonDirectory));
        var linked = commonDirectory.resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (var directories = Files.list(linked).sorted()) {
                directories.forEach(directory -> linked(directory).ifPresent(trees::add));
            }
        }
        return trees;
    }

    private static Optional<WorkingTree> linked(Path gitDirectory) {
        return GitLayout.line(gitDirectory.resolve("gitdir"))
                .map(named -> gitDirectory.resolve(named).normalize())
                .map(pointer -> new WorkingTree(pointer.resolveSibling("").normalize(), gitDirectory));
    }

    boolean hasCheckedOut(BranchName branch) {
        return branch.equals(GitLayout.branch(gitDirectory));
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** Its root without symbolic links, as far as it is there. */
    public Path realRoot() {
        return GitLayout.real(root).orElse(root);
    }
}
