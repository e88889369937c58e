package dev.quarterdeck.mission.internal.application.status;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.Mission;
import dev.quarterdeck.mission.internal.domain.work.LaneEvidence;
import dev.quarterdeck.mission.internal.domain.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a work package's lane for one command, once for each question. */
final class LaneReading {
    private final GitFacts git;
    private final WriteContext context;
    private final Map<Question, LaneEvidence> answers = new HashMap<>();

    LaneReading(GitFacts git, WriteContext context) {
        this.git = git;
        this.context = context;
    }

    private record Question(
            WorkPackageId workPackage,
            @Nullable CommitId base,
            @Nullable CommitId underReview,
            Set<CommitId> tested) {}

    boolean hasWorkspace() {
        return context.workspace() != null;
    }

    /** @throws Refused if this server has no checkout, or the lane no commit */
    LaneEvidence of(Projection now, Work work) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(now.mission().names().fullSlug()));
        }
        var tested =
                now.subjects().work().testRuns().stream().map(TestRun::head).collect(Collectors.toUnmodifiableSet());
        var question = new Question(work.id(), work.base(), work.underReview(), tested);
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var answer = look(workspace, now, question);
        answers.put(question, answer);
        return answer;
    }

    private LaneEvidence look(Workspace workspace, Projection now, Question question) {
        var branch = branch(now, question.workPackage());
        var head =
                git.tip(workspace, branch).orElseThrow(() -> new Refused(new DestinationRefMissing(branch, List.of())));
        var directory = now.mission().names().directory() + "/";
        var same = question.tested().stream()
                .filter(tested -> isSame(workspace, tested, head, directory))
                .collect(Collectors.toUnmodifiableSet());
        return new LaneEvidence(
                branch,
                head,
                own(
                        workspace,
                        since(workspace, question.base(), head),
                        now.mission().targetBranch(),
                        branch,
                        question),
                since(workspace, question.underReview(), head),
                same);
    }

    /** Without what an update of the lane brought from the target: that is the work of others. */
    private List<GitCommit> own(
            Workspace workspace, List<GitCommit> commits, BranchName target, BranchName branch, Question question) {
        if (commits.isEmpty() || target.equals(branch)) {
            return commits;
        }
        var brought =
                git.tip(workspace, target).map(tip -> since(workspace, question.base(), tip)).orElse(List.of()).stream()
                        .map(GitCommit::id)
                        .collect(Collectors.toUnmodifiableSet());
        return commits.stream().filter(commit -> !brought.contains(commit.id())).toList();
    }

    /** The context's lane, or, where the call did not name the work package to it, the one the mission has for it. */
    private BranchName branch(Projection now, WorkPackageId workPackage) {
        var resolved = context.branchRefs().laneBranch();
        return resolved == null ? branch(now.mission(), lane(now, workPackage)) : resolved;
    }

    private static BranchName branch(Mission mission, @Nullable String lane) {
        return lane == null || !mission.topology().hasLanes()
                ? mission.targetBranch()
                : mission.names().laneBranch(lane);
    }

    private static @Nullable String lane(Projection now, WorkPackageId workPackage) {
        return now.workPackages().stream()
                .filter(row -> row.id().equals(workPackage))
                .map(Projection.WorkPackage::lane)
                .findFirst()
                .orElse(null);
    }

    private boolean isSame(Workspace workspace, CommitId tested, CommitId head, String artifacts) {
        return tested.equals(head)
                || git.changed(workspace, tested, head).stream().allMatch(path -> path.startsWith(artifacts));
    }

    private List<GitCommit> since(Workspace workspace, @Nullable CommitId after, CommitId head) {
        return after == null ? List.of() : git.commits(workspace, after, head);
    }
}
