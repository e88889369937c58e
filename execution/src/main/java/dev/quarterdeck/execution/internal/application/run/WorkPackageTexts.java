package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.Prompts.WorkPackageFile;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionPlans.Subtask;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.ReviewCycle;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is planned for a work package and was said about it, for whoever works on it. */
@Component
class WorkPackageTexts {
    // No plan is this long; what is, is not read to the end.
    private static final int MOST = 256 * 1024;

    private final GitFacts git;
    private final MissionStatus statuses;

    WorkPackageTexts(GitFacts git, MissionStatus statuses) {
        this.git = git;
        this.statuses = statuses;
    }

    WorkPackageFile of(WriteContext context, String directory, RunStep step, PlannedWorkPackage planned) {
        return new WorkPackageFile(
                planned.id(),
                planned.title(),
                text(context, directory, planned),
                planned.ownedFiles(),
                planned.subtasks().stream()
                        .filter(subtask -> !subtask.done())
                        .map(Subtask::id)
                        .toList(),
                RunStep.IMPLEMENT.equals(step.surface()) ? findings(context, planned) : List.of());
    }

    private String text(WriteContext context, String directory, PlannedWorkPackage planned) {
        var workspace = context.workspace();
        var branch = context.artifactPlacement().of(ArtifactKind.WORK_PACKAGE).readFrom();
        if (workspace == null) {
            return "";
        }
        var path = directory + "/" + planned.file();
        return git.tip(workspace, branch).stream()
                .flatMap(tip -> git.files(workspace, tip, directory).stream())
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(TreeFile::blob)
                .map(blob -> read(workspace, blob))
                .orElse("");
    }

    private String read(Workspace workspace, BlobId blob) {
        try (var content = git.open(workspace, blob)) {
            return new String(content.readNBytes(MOST), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the latest review asked for; nothing once one approved. */
    private List<String> findings(WriteContext context, PlannedWorkPackage planned) {
        return statuses.reviews(context.read()).stream()
                .filter(cycle -> cycle.workPackage().equals(planned.id()))
                .reduce((_, later) -> later)
                .filter(cycle -> cycle.verdict() == Verdict.CHANGES_REQUESTED)
                .stream()
                .map(ReviewCycle::findings)
                .flatMap(List::stream)
                .map(WorkPackageTexts::line)
                .toList();
    }

    private static String line(Finding finding) {
        var file = finding.file();
        if (file == null) {
            return finding.text();
        }
        var place = finding.line() == null ? file : file + ":" + finding.line();
        return "%s (%s)".formatted(finding.text(), place);
    }
}
