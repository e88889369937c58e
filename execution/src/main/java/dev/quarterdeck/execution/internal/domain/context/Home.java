package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered repository on this server's disk: its primary checkout, and every working tree git knows of. */
public record Home(RepositoryId repository, Path commonDirectory, Path primaryRoot, List<WorkingCopy> workingCopies) {
    public Home {
        workingCopies = List.copyOf(workingCopies);
    }

    public boolean has(WorkingTree tree) {
        return tree.commonDirectory().equals(commonDirectory);
    }

    /** The working tree that has a branch checked out. */
    public @Nullable Path holderOf(BranchName branch) {
        return workingCopies.stream()
                .filter(copy -> branch.equals(copy.branch()))
                .map(WorkingCopy::root)
                .findFirst()
                .orElse(null);
    }

    /** What the primary checkout is on; absent when its HEAD is detached. */
    public @Nullable BranchName primaryBranch() {
        return workingCopies.isEmpty() ? null : workingCopies.getFirst().branch();
    }

    /** A worktree of ours by its directory's name, where git has registered it. */
    public @Nullable Path worktree(String name) {
        var root = worktrees().resolve(name);
        return workingCopies.stream()
                .map(WorkingCopy::root)
                .filter(root::equals)
                .findFirst()
                .orElse(null);
    }

    /** The directory's name, for a root that lies where our worktrees lie. */
    public Optional<String> worktreeName(Path root) {
        return worktrees().equals(root.getParent())
                ? Optional.of(root.getFileName().toString())
                : Optional.empty();
    }

    public List<Path> lanesOf(MissionNames names) {
        return workingCopies.stream()
                .map(WorkingCopy::root)
                .filter(root -> worktreeName(root).flatMap(names::laneOf).isPresent())
                .sorted()
                .toList();
    }

    private Path worktrees() {
        return primaryRoot.resolve(MissionNames.worktrees());
    }
}
