package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact about what is to be done, and about whether the mission goes on. */
public sealed interface PlanFact extends MissionFact {
    /**
     * @param artifacts every planning artifact there is
     * @param renames present for a bulk edit that says what it renames
     */
    record PlanRecorded(
            List<Recorded> artifacts,
            boolean bulkEdit,
            @Nullable Renames renames) implements PlanFact {
        public PlanRecorded {
            artifacts = List.copyOf(artifacts);
        }
    }

    /** @param artifacts every planning artifact there is */
    record TasksRecorded(List<Recorded> artifacts, List<PlannedWork> drafts) implements PlanFact {
        public TasksRecorded {
            artifacts = List.copyOf(artifacts);
            drafts = List.copyOf(drafts);
        }
    }

    /** @param artifacts what the work packages were planned from */
    record MissionFinalized(
            List<Recorded> artifacts,
            List<PlannedWork> workPackages,
            List<Lane> lanes,
            List<String> requirements,
            FrozenRules rules)
            implements PlanFact {
        public MissionFinalized {
            artifacts = List.copyOf(artifacts);
            workPackages = List.copyOf(workPackages);
            lanes = List.copyOf(lanes);
            requirements = List.copyOf(requirements);
        }
    }

    /** Whether the artifacts with these contents agree with each other. */
    record AnalysisRecorded(boolean ready, List<Finding> findings, List<Recorded> inputs) implements PlanFact {
        public AnalysisRecorded {
            findings = List.copyOf(findings);
            inputs = List.copyOf(inputs);
        }
    }

    /** Files are not what was last read of them. None of them are any more where the list is empty. */
    record ArtifactDriftObserved(List<Drifted> files) implements PlanFact {
        public ArtifactDriftObserved {
            files = List.copyOf(files);
        }
    }

    record RetrospectiveRecorded(List<String> findings, List<String> proposals) implements PlanFact {
        public RetrospectiveRecorded {
            findings = List.copyOf(findings);
            proposals = List.copyOf(proposals);
        }
    }

    record MissionPaused(String reason) implements PlanFact {}

    /** @param progress how many work packages stood where */
    record MissionStoppedOnBlocker(String reason, String blocker, Map<WorkPackageStatus, Integer> progress)
            implements PlanFact {
        public MissionStoppedOnBlocker {
            progress = Map.copyOf(progress);
        }
    }

    /** Another mission goes on in place of this one. */
    record SuccessorMissionLinked(MissionId successor) implements PlanFact {}

    record MissionReopened(String reason) implements PlanFact {}
}
