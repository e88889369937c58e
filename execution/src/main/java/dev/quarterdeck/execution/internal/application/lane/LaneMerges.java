package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.BranchRefusal.GitOperationInProgress;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.application.merge.LaneBranches;
import dev.quarterdeck.execution.internal.application.merge.LaneBranches.Joint;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Brings commits from elsewhere into a lane. All merges are made in the object database; then the branch moves once, with
 * its worktree. Cut off at any point, the same call goes on: what the lane holds already is not merged again.
 */
@Component
public class LaneMerges {
    private static final int ATTEMPTS = 5;

    private final GitFacts git;
    private final LaneBranches branches;
    private final WorktreeTool tool;
    private final Clock clock;

    LaneMerges(GitFacts git, LaneBranches branches, WorktreeTool tool, Clock clock) {
        this.git = git;
        this.branches = branches;
        this.tool = tool;
        this.clock = clock;
    }

    /**
     * A commit that is to be part of a lane.
     *
     * @param message of the merge, where it takes one
     * @param conflict what is said about the files that conflict
     */
    public record Source(CommitId head, String message, Function<List<String>, RefusalReason> conflict) {}

    /**
     * The lane's head once it holds them all.
     *
     * @throws Refused if one of them conflicts, or the worktree is not free; then nothing has moved
     */
    public CommitId take(LaneSite lane, List<Source> sources) {
        for (var attempt = 1; ; attempt++) {
            var head = head(lane);
            try {
                var joined = joined(lane, head, sources);
                if (!joined.equals(head)) {
                    advance(lane, head, joined);
                }
                return joined;
            } catch (Refused refused) {
                // Somebody committed to the lane meanwhile: what was tried holds no longer.
                if (attempt == ATTEMPTS || head.equals(head(lane))) {
                    throw refused;
                }
            }
        }
    }

    public CommitId head(LaneSite lane) {
        return git.tip(lane.workspace(), lane.branch())
                .orElseThrow(() -> new Refused(new DestinationRefMissing(lane.branch(), List.of())));
    }

    private CommitId joined(LaneSite lane, CommitId head, List<Source> sources) {
        var joined = head;
        for (var source : sources) {
            joined = joined(lane, joined, source);
        }
        return joined;
    }

    private CommitId joined(LaneSite lane, CommitId ours, Source source) {
        if (git.contains(lane.workspace(), ours, source.head())) {
            return ours;
        }
        if (git.contains(lane.workspace(), source.head(), ours)) {
            return source.head();
        }
        return switch (git.trial(lane.workspace(), ours, source.head())) {
            case MergeTrial.Conflicting(var files) ->
                throw new Refused(source.conflict().apply(files));
            case MergeTrial.Clean(var tree) -> {
                var author = lane.context().entry().actor().displayName();
                var joint = new Joint(tree, List.of(ours, source.head()), source.message(), author, clock.now());
                yield branches.commit(lane.primaryRoot(), joint);
            }
        };
    }

    private void advance(LaneSite lane, CommitId from, CommitId to) {
        branches.operation(lane.primaryRoot(), lane.branch()).ifPresent(operation -> {
            throw new Refused(new GitOperationInProgress(lane.branch(), operation));
        });
        var holder = branches.holder(lane.primaryRoot(), lane.branch());
        if (holder.isPresent()) {
            refuseDirty(holder.get(), git.changed(lane.workspace(), from, to));
            tool.fastForward(holder.get(), to);
        } else if (!branches.move(lane.primaryRoot(), lane.branch(), from, to)) {
            throw new Refused(new GitOperationInProgress(lane.branch(), "somebody moves it at this moment"));
        }
    }

    private void refuseDirty(Path worktree, List<String> changed) {
        var dirty = tool.uncommitted(worktree).stream()
                .filter(path -> changed.stream()
                        .anyMatch(file -> path.endsWith("/") ? file.startsWith(path) : file.equals(path)))
                .toList();
        if (!dirty.isEmpty()) {
            throw new Refused(new WorktreeDirty(worktree, dirty));
        }
    }
}
