package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork.Subtask;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Verification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be there before work is handed in for review. */
final class Handover {
    private static final int SHORT = 10;

    private final Projection now;
    private final WorkPackageId id;
    private final LaneEvidence lane;
    private final @Nullable PlannedWork planned;

    Handover(Projection now, WorkPackageId id, LaneEvidence lane) {
        this.now = now;
        this.id = id;
        this.lane = lane;
        planned = now.subjects().plan().of(id).orElse(null);
    }

    /** @throws Refused with everything that is missing */
    void require() {
        var missing = new ArrayList<Missing>();
        missing.addAll(openSubtasks());
        missing.addAll(commits());
        missing.addAll(failingCommands());
        if (!missing.isEmpty()) {
            throw new Refused(new EvidenceMissing(id, WorkPackageStatus.FOR_REVIEW, missing));
        }
    }

    /** The commands that were run on what is there now. */
    List<Verification> verification() {
        return commands().stream()
                .map(command -> new Verification(command, isPassed(command)))
                .toList();
    }

    /** Whether a commit is this work package's doing: it touches what it owns, and is not the system's. */
    boolean touches(GitCommit commit) {
        return commit.missionEvent() == null && commit.files().stream().anyMatch(this::owns);
    }

    private boolean owns(String path) {
        return planned == null || planned.ownedFiles().isEmpty() || planned.owns(path);
    }

    private List<Missing> openSubtasks() {
        var done = now.subjects().work().of(id).subtasksDone();
        return planned == null
                ? List.of()
                : planned.subtasks().stream()
                        .filter(subtask -> !done.contains(subtask.id()))
                        .map(this::open)
                        .toList();
    }

    private Missing open(Subtask subtask) {
        return new Missing(
                "subtask %s is open (%s)".formatted(subtask.id(), subtask.title()),
                "qd done %s --subtask %s".formatted(id, subtask.id()));
    }

    private List<Missing> commits() {
        var base = now.subjects().work().of(id).base();
        if (base == null) {
            return List.of(new Missing("its work was never started", "qd implement " + id));
        }
        if (lane.sinceBase().stream().anyMatch(this::touches)) {
            return List.of();
        }
        var owned =
                planned == null || planned.ownedFiles().isEmpty() ? "a file" : String.join(", ", planned.ownedFiles());
        return List.of(new Missing(
                "no commit on %s after %s touches %s".formatted(lane.branch(), abbreviated(base), owned),
                "commit the work on " + lane.branch()));
    }

    private List<Missing> failingCommands() {
        return commands().stream()
                .filter(command -> !isPassed(command))
                .map(command -> new Missing(
                        "'%s' has not passed at %s".formatted(command, abbreviated(lane.head())),
                        "make it pass and commit, then have it run: qd done " + id))
                .toList();
    }

    private boolean isPassed(String command) {
        return now.subjects().work().testRuns().stream()
                .filter(run ->
                        run.command().equals(command) && lane.sameContent().contains(run.head()))
                .mapToInt(TestRun::exitCode)
                .anyMatch(exit -> exit == 0);
    }

    private List<String> commands() {
        var rules = now.subjects().rules();
        return rules == null ? List.of() : rules.verification();
    }

    static String abbreviated(CommitId commit) {
        return commit.value().substring(0, SHORT);
    }
}
