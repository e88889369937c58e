package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.plan.Drifted;
import dev.quarterdeck.mission.internal.domain.plan.Finding;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.ArtifactDriftObserved;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.PlanRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.TasksRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is stored of the facts about a plan. */
final class PlanPayloads {
    private PlanPayloads() {}

    record Planned(
            String missionId,
            List<File> artifacts,
            boolean bulkEdit,
            @Nullable OccurrencesPayload occurrences) {
        static Planned of(String mission, PlanRecorded fact) {
            return new Planned(
                    mission, File.all(fact.artifacts()), fact.bulkEdit(), OccurrencesPayload.of(fact.renames()));
        }

        PlanRecorded fact() {
            return new PlanRecorded(File.read(artifacts), bulkEdit, occurrences == null ? null : occurrences.renames());
        }
    }

    record Drafted(String missionId, List<File> artifacts, List<Work> workPackages) {
        static Drafted of(String mission, TasksRecorded fact) {
            return new Drafted(mission, File.all(fact.artifacts()), Work.all(fact.drafts()));
        }

        TasksRecorded fact() {
            return new TasksRecorded(File.read(artifacts), Work.read(workPackages));
        }
    }

    record Finalized(
            String missionId,
            List<File> artifacts,
            List<Work> workPackages,
            List<Shared> lanes,
            List<String> requirements,
            RulesPayload rules) {
        static Finalized of(String mission, MissionFinalized fact) {
            return new Finalized(
                    mission,
                    File.all(fact.artifacts()),
                    Work.all(fact.workPackages()),
                    fact.lanes().stream().map(Shared::of).toList(),
                    fact.requirements(),
                    RulesPayload.of(fact.rules()));
        }

        MissionFinalized fact() {
            return new MissionFinalized(
                    File.read(artifacts),
                    Work.read(workPackages),
                    lanes.stream().map(Shared::lane).toList(),
                    requirements,
                    rules.rules());
        }
    }

    record Analyzed(String missionId, boolean ready, List<Found> findings, List<File> inputs) {
        static Analyzed of(String mission, AnalysisRecorded fact) {
            return new Analyzed(
                    mission,
                    fact.ready(),
                    fact.findings().stream().map(Found::of).toList(),
                    File.all(fact.inputs()));
        }

        AnalysisRecorded fact() {
            return new AnalysisRecorded(
                    ready, findings.stream().map(Found::finding).toList(), File.read(inputs));
        }
    }

    record Drifting(String missionId, List<Differing> files) {
        static Drifting of(String mission, ArtifactDriftObserved fact) {
            return new Drifting(
                    mission, fact.files().stream().map(Differing::of).toList());
        }

        ArtifactDriftObserved fact() {
            return new ArtifactDriftObserved(
                    files.stream().map(Differing::drifted).toList());
        }
    }

    record File(String path, String kind, String content) {
        static List<File> all(List<Recorded> files) {
            return files.stream()
                    .map(file -> new File(
                            file.path(), file.kind().wireName(), file.content().value()))
                    .toList();
        }

        static List<Recorded> read(List<File> files) {
            return files.stream()
                    .map(file -> new Recorded(file.path, kindOf(file.kind), new BlobId(file.content)))
                    .toList();
        }

        private static ArtifactKind kindOf(String name) {
            return ArtifactKind.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    record Part(String id, String title) {}

    record Work(
            String id,
            String title,
            int priority,
            List<String> dependencies,
            List<String> ownedFiles,
            List<Part> subtasks,
            List<String> requirementRefs,
            String executionMode,
            @Nullable String agentProfile,
            String lane,
            String file) {
        static List<Work> all(List<PlannedWork> planned) {
            return planned.stream().map(Work::of).toList();
        }

        static List<PlannedWork> read(List<Work> stored) {
            return stored.stream().map(Work::planned).toList();
        }

        private static Work of(PlannedWork planned) {
            return new Work(
                    planned.id().value(),
                    planned.title(),
                    planned.priority(),
                    names(planned.dependencies()),
                    planned.ownedFiles(),
                    planned.subtasks().stream()
                            .map(part -> new Part(part.id(), part.title()))
                            .toList(),
                    planned.requirementRefs(),
                    planned.executionMode(),
                    planned.agentProfile(),
                    planned.lane(),
                    planned.file());
        }

        private PlannedWork planned() {
            return new PlannedWork(
                    new WorkPackageId(id),
                    title,
                    priority,
                    ids(dependencies),
                    ownedFiles,
                    subtasks.stream()
                            .map(part -> new PlannedWork.Subtask(part.id, part.title))
                            .toList(),
                    requirementRefs,
                    executionMode,
                    agentProfile,
                    lane,
                    file);
        }
    }

    record Shared(String id, List<String> workPackages, List<String> reasons) {
        static Shared of(Lane lane) {
            return new Shared(lane.id(), names(lane.workPackages()), lane.reasons());
        }

        Lane lane() {
            return new Lane(id, ids(workPackages), reasons);
        }
    }

    record Found(
            boolean blocking,
            String code,
            String path,
            @Nullable Integer line,
            String text) {
        static Found of(Finding finding) {
            var problem = finding.problem();
            return new Found(finding.blocking(), problem.code().name(), problem.path(), problem.line(), problem.text());
        }

        Finding finding() {
            return new Finding(blocking, new Problem(path, line, ProblemCode.valueOf(code), text));
        }
    }

    record Differing(
            String path,
            @Nullable String recorded,
            @Nullable String found) {
        static Differing of(Drifted file) {
            return new Differing(file.path(), text(file.recorded()), text(file.found()));
        }

        Drifted drifted() {
            return new Drifted(path, blob(recorded), blob(found));
        }

        private static @Nullable String text(@Nullable BlobId blob) {
            return blob == null ? null : blob.value();
        }

        private static @Nullable BlobId blob(@Nullable String text) {
            return text == null ? null : new BlobId(text);
        }
    }

    private static List<String> names(List<WorkPackageId> ids) {
        return ids.stream().map(WorkPackageId::value).toList();
    }

    private static List<WorkPackageId> ids(List<String> names) {
        return names.stream().map(WorkPackageId::new).toList();
    }
}
