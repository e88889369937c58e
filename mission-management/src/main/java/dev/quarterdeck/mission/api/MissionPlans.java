package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done in a mission, by whom it may be done side by side, and under which rules. */
public interface MissionPlans {
    /** The plan as it was last recorded, with the drift that was last observed. */
    @Requires(Permission.READ)
    PlanView of(ReadContext context);

    /** The plan as it was last recorded, compared with the files as they are committed now where there is a checkout. */
    @Requires(Permission.READ)
    PlanView compared(WriteContext context);

    /** The planning artifacts as they are committed now; as they were last read where there is no checkout. */
    @Requires(Permission.READ)
    Page<Artifact> artifacts(WriteContext context);

    /** @throws Refused if there is none of this path, or no checkout to read it in */
    @Requires(Permission.READ)
    ArtifactText artifact(WriteContext context, String path);

    /**
     * The plan of a mission.
     *
     * @param rules absent before finalize
     * @param requirements the ids the spec defines, as of the last reading
     * @param artifacts the planning artifacts as of the last reading
     * @param analysis absent before the first one
     */
    record PlanView(
            MissionId missionId,
            Version version,
            boolean finalized,
            @Nullable FrozenRules rules,
            List<PlannedWorkPackage> workPackages,
            List<PlannedLane> lanes,
            List<String> requirements,
            List<Drift> drift,
            List<Artifact> artifacts,
            @Nullable Analysis analysis) {
        public PlanView {
            workPackages = List.copyOf(workPackages);
            lanes = List.copyOf(lanes);
            requirements = List.copyOf(requirements);
            drift = List.copyOf(drift);
            artifacts = List.copyOf(artifacts);
        }
    }

    /**
     * A work package in it.
     *
     * @param priority the lower, the sooner it is offered
     * @param ownedFiles globs
     * @param agentProfile absent where its file names none
     * @param lane empty before finalize
     * @param file its file, relative to the mission's directory
     * @param implementer who works on it or worked on it last
     * @param base the commit its work started from
     * @param reviewedHead the commit its last review was about
     */
    record PlannedWorkPackage(
            WorkPackageId id,
            String title,
            WorkPackageStatus status,
            int priority,
            List<WorkPackageId> dependencies,
            List<String> ownedFiles,
            List<Subtask> subtasks,
            List<String> requirementRefs,
            String executionMode,
            @Nullable String agentProfile,
            String lane,
            String file,
            @Nullable Actor implementer,
            @Nullable CommitId base,
            @Nullable CommitId reviewedHead) {
        public PlannedWorkPackage {
            dependencies = List.copyOf(dependencies);
            ownedFiles = List.copyOf(ownedFiles);
            subtasks = List.copyOf(subtasks);
            requirementRefs = List.copyOf(requirementRefs);
        }
    }

    /** A part of a work package. */
    record Subtask(String id, String title, boolean done) {}

    /**
     * Work packages that run one after another on one branch.
     *
     * @param reasons why they share it, one sentence each
     */
    record PlannedLane(String id, List<WorkPackageId> workPackages, List<String> reasons) {
        public PlannedLane {
            workPackages = List.copyOf(workPackages);
            reasons = List.copyOf(reasons);
        }
    }

    /** A planning artifact, by its path in the mission's directory and the hash of its content. */
    record Artifact(String path, ArtifactKind kind, BlobId content) {}

    /**
     * What is written in a planning artifact.
     *
     * @param text empty where it is too long to be shown
     */
    record ArtifactText(String path, ArtifactKind kind, String text) {}

    /**
     * A file that is not what was last read of it.
     *
     * @param recorded absent where it is new
     * @param found absent where it is gone
     */
    record Drift(
            String path,
            @Nullable BlobId recorded,
            @Nullable BlobId found) {}

    /**
     * Whether the artifacts agree with each other.
     *
     * @param inputs what was compared; the analysis is stale as soon as one of them has another content
     */
    record Analysis(Verdict verdict, List<AnalysisFinding> findings, List<Artifact> inputs, boolean stale) {
        public Analysis {
            findings = List.copyOf(findings);
            inputs = List.copyOf(inputs);
        }
    }

    /** Whether work may start. */
    enum Verdict {
        READY,
        BLOCKED
    }

    /**
     * One thing the artifacts disagree about.
     *
     * @param path relative to the mission's directory
     * @param line counted from 1; absent where it is about the whole file
     */
    record AnalysisFinding(
            Severity severity,
            String code,
            String path,
            @Nullable Integer line,
            String text) {}

    /** Whether it stands in the way. */
    enum Severity {
        BLOCKING,
        WARNING
    }
}
