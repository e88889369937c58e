package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.MissionPlans.Analysis;
import dev.quarterdeck.mission.api.MissionPlans.AnalysisFinding;
import dev.quarterdeck.mission.api.MissionPlans.Artifact;
import dev.quarterdeck.mission.api.MissionPlans.Drift;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionPlans.Severity;
import dev.quarterdeck.mission.api.MissionPlans.Subtask;
import dev.quarterdeck.mission.api.MissionPlans.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.plan.Drifted;
import dev.quarterdeck.mission.internal.domain.plan.Finding;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is published about a plan. */
final class PlanViews {
    private PlanViews() {}

    /** @param contents the files as they are now, by path; absent where nobody looked */
    static PlanView view(
            MissionId mission,
            Version version,
            Projection now,
            List<Drifted> drift,
            @Nullable Map<String, BlobId> contents) {
        var plan = now.subjects().plan();
        var analysis = plan.analysis();
        return new PlanView(
                mission,
                version,
                plan.isFinalized(),
                now.subjects().rules(),
                plan.current().stream()
                        .map(planned -> workPackage(planned, now))
                        .toList(),
                plan.lanes().stream()
                        .map(lane -> new PlannedLane(lane.id(), lane.workPackages(), lane.reasons()))
                        .toList(),
                plan.requirements(),
                drift.stream()
                        .map(file -> new Drift(file.path(), file.recorded(), file.found()))
                        .toList(),
                artifacts(plan.artifacts()),
                analysis == null ? null : analysis(analysis, contents == null ? byPath(plan.artifacts()) : contents));
    }

    static List<Artifact> artifacts(List<Recorded> files) {
        return files.stream()
                .map(file -> new Artifact(file.path(), file.kind(), file.content()))
                .toList();
    }

    static Analysis analysis(AnalysisRecorded recorded, Map<String, BlobId> contents) {
        return new Analysis(
                recorded.ready() ? Verdict.READY : Verdict.BLOCKED,
                recorded.findings().stream().map(PlanViews::finding).toList(),
                artifacts(recorded.inputs()),
                !byPath(recorded.inputs()).equals(contents));
    }

    static Map<String, BlobId> byPath(List<Recorded> files) {
        var contents = new TreeMap<String, BlobId>();
        files.forEach(file -> contents.put(file.path(), file.content()));
        return contents;
    }

    private static AnalysisFinding finding(Finding finding) {
        var problem = finding.problem();
        return new AnalysisFinding(
                finding.blocking() ? Severity.BLOCKING : Severity.WARNING,
                problem.code().name(),
                problem.path(),
                problem.line(),
                problem.text());
    }

    private static PlannedWorkPackage workPackage(PlannedWork planned, Projection now) {
        var status = now.workPackages().stream()
                .filter(known -> known.id().equals(planned.id()))
                .findFirst()
                .map(WorkPackage::status)
                .orElse(WorkPackageStatus.PLANNED);
        var work = now.subjects().work().of(planned.id());
        return new PlannedWorkPackage(
                planned.id(),
                planned.title(),
                status,
                planned.priority(),
                planned.dependencies(),
                planned.ownedFiles(),
                planned.subtasks().stream()
                        .map(part -> new Subtask(
                                part.id(), part.title(), work.subtasksDone().contains(part.id())))
                        .toList(),
                planned.requirementRefs(),
                planned.executionMode(),
                planned.agentProfile(),
                planned.lane(),
                planned.file(),
                work.implementer(),
                work.base(),
                work.reviewedHead());
    }
}
