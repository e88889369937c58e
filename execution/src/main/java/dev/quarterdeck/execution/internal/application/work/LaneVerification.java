package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Verification;
import dev.quarterdeck.execution.api.WorkRefusal.LaneMoved;
import dev.quarterdeck.execution.api.WorkRefusal.LaneVerificationFailed;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.execution.internal.application.verification.Commands;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs the verification commands where the work is, on exactly what is handed in. */
@Component
class LaneVerification {
    private final Commands commands;
    private final GitFacts git;
    private final LaneMerges merges;
    private final WorktreeTool tool;
    private final MissionStatus status;

    LaneVerification(Commands commands, GitFacts git, LaneMerges merges, WorktreeTool tool, MissionStatus status) {
        this.commands = commands;
        this.git = git;
        this.merges = merges;
        this.tool = tool;
        this.status = status;
    }

    /** @throws Refused if there is uncommitted work: what is shown to be sound has to be what is committed */
    void requireCommitted(Path worktree) {
        var dirty = tool.uncommitted(worktree);
        if (!dirty.isEmpty()) {
            throw new Refused(new WorktreeDirty(worktree, dirty));
        }
    }

    /** @throws Refused at the first command that fails, or if the lane moves meanwhile */
    List<Verification> run(LaneSite lane, WorkPackageId workPackage, List<String> named) {
        var worktree = lane.checkout(workPackage);
        var head = merges.head(lane);
        return named.stream()
                .map(command -> run(lane, workPackage, worktree, head, command))
                .toList();
    }

    private Verification run(LaneSite lane, WorkPackageId workPackage, Path worktree, CommitId head, String command) {
        var tree = git.tree(lane.workspace(), head);
        var ran = commands.run(worktree, command);
        var after = merges.head(lane);
        if (!after.equals(head)) {
            throw new Refused(new LaneMoved(workPackage, after.value(), head.value()));
        }
        status.record(
                lane.context(),
                new TestRun(workPackage, command, ran.exitCode(), tree, head, ran.logDigest(), ran.duration()));
        if (!ran.passed()) {
            throw new Refused(new LaneVerificationFailed(workPackage, command, ran.exitCode(), ran.end()));
        }
        return new Verification(command, ran.exitCode(), tree, ran.logDigest(), ran.duration());
    }
}
