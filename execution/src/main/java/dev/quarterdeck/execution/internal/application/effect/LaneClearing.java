package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.application.worktree.LocalBranches;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.execution.internal.domain.commit.Clearing;
import dev.quarterdeck.execution.internal.domain.commit.MergedLane;
import dev.quarterdeck.execution.internal.domain.worktree.Registered;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes away the branches and worktrees of lanes that have been merged, as far as nothing of anybody's is lost. */
@Component
public class LaneClearing {
    private final LocalBranches branches;
    private final WorktreeTool trees;
    private final DoneBranches done;

    LaneClearing(LocalBranches branches, WorktreeTool trees, DoneBranches done) {
        this.branches = branches;
        this.trees = trees;
        this.done = done;
    }

    void clear(Clearing clearing) {
        var root = clearing.primaryRoot();
        for (var lane : clearing.lanes()) {
            if (kept(root, lane).isEmpty()) {
                if (worktree(root, lane).isPresent()) {
                    trees.remove(root, lane.worktree());
                }
                done.delete(root, lane.branch(), lane.head());
            }
        }
    }

    /** Why a lane is still there and stays; empty where it is gone or can go. */
    public Optional<String> kept(Path primaryRoot, MergedLane lane) {
        var tip = done.tip(primaryRoot, lane.branch());
        if (tip.isPresent() && !tip.get().equals(lane.head())) {
            return Optional.of("%s has moved on since the merge".formatted(lane.branch()));
        }
        var elsewhere = branches.worktrees(primaryRoot).stream()
                .filter(tree -> tree.exists() && lane.branch().equals(tree.branch()))
                .filter(tree -> !tree.root().equals(lane.worktree()))
                .findFirst();
        if (elsewhere.isPresent()) {
            return Optional.of("%s is checked out in %s"
                    .formatted(lane.branch(), elsewhere.get().root()));
        }
        return worktree(primaryRoot, lane).flatMap(tree -> inUse(tree, lane));
    }

    private Optional<String> inUse(Registered tree, MergedLane lane) {
        if (!lane.branch().equals(tree.branch())) {
            return Optional.of("%s is not on %s".formatted(tree.root(), lane.branch()));
        }
        var files = trees.uncommitted(tree.root());
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("uncommitted work in %s: %s".formatted(tree.root(), String.join(", ", files)));
    }

    private Optional<Registered> worktree(Path primaryRoot, MergedLane lane) {
        return branches.worktrees(primaryRoot).stream()
                .filter(tree -> tree.exists() && tree.root().equals(lane.worktree()))
                .findFirst();
    }
}
