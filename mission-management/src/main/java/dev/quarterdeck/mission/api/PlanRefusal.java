package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason planning is refused. */
public sealed interface PlanRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Files cannot be read as what they are; one line for each problem, with file and line. */
    record ArtifactUnreadable(String mission, List<String> candidates, String nextStep) implements PlanRefusal {
        public ArtifactUnreadable {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "ARTIFACT_UNREADABLE";
        }

        @Override
        public String message() {
            return "%d things in the files cannot be understood; what was read before stays."
                    .formatted(candidates.size());
        }

        @Override
        public String subject() {
            return mission;
        }
    }

    /** A file that comes first is not there. */
    record ArtifactMissing(String mission, String path, String nextStep) implements PlanRefusal {
        @Override
        public String code() {
            return "ARTIFACT_MISSING";
        }

        @Override
        public String message() {
            return "The mission has no %s yet.".formatted(path);
        }

        @Override
        public String subject() {
            return mission;
        }
    }

    /** The files can be read and do not make a plan together. */
    record PlanInconsistent(String mission, List<String> candidates) implements PlanRefusal {
        public PlanInconsistent {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "PLAN_INCONSISTENT";
        }

        @Override
        public String message() {
            return "%d things in the plan do not fit together.".formatted(candidates.size());
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String nextStep() {
            return "mend the files, commit them, and repeat: qd finalize --mission " + mission;
        }
    }

    /** Two lanes hold work already, and their work packages own the same files now. */
    record LanesEntangled(WorkPackageId one, String lane, WorkPackageId other, String otherLane)
            implements PlanRefusal {
        @Override
        public String code() {
            return "LANES_ENTANGLED";
        }

        @Override
        public String message() {
            return "%s was begun in lane %s and %s in lane %s: they cannot own the same files any more."
                    .formatted(one, lane, other, otherLane);
        }

        @Override
        public String subject() {
            return other.value();
        }

        @Override
        public String nextStep() {
            return "give each its own files in owned_files, and repeat: qd finalize";
        }
    }

    /** Work packages that were begun are described by no file any more. */
    record WorkPackagesBegun(String mission, List<WorkPackageId> workPackages) implements PlanRefusal {
        public WorkPackagesBegun {
            workPackages = List.copyOf(workPackages);
        }

        @Override
        public String code() {
            return "WORK_PACKAGE_BEGUN";
        }

        @Override
        public String message() {
            return "%s cannot be left out: work on it has begun."
                    .formatted(String.join(
                            ", ",
                            workPackages.stream().map(WorkPackageId::value).toList()));
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String nextStep() {
            return "bring its file back, and cancel the work package instead";
        }
    }

    /** Missions of this type have no work packages. */
    record NoWorkPackages(String mission, String missionType) implements PlanRefusal {
        @Override
        public String code() {
            return "WORK_PACKAGES_NOT_USED";
        }

        @Override
        public String message() {
            return "A mission of type %s has no work packages: its rules are frozen when it is first run."
                    .formatted(missionType);
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String nextStep() {
            return "qd next --mission " + mission;
        }
    }

    /** The mission has ended. */
    record MissionEnded(String mission, Phase phase) implements PlanRefusal {
        @Override
        public String code() {
            return "MISSION_ENDED";
        }

        @Override
        public String message() {
            return "The mission is %s.".formatted(phase.wireName());
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String nextStep() {
            return "take it up again: qd reopen --mission %s --reason TEXT".formatted(mission);
        }
    }

    /** One looks back when it is over. */
    record MissionNotEnded(String mission, Phase phase) implements PlanRefusal {
        @Override
        public String code() {
            return "MISSION_NOT_ENDED";
        }

        @Override
        public String message() {
            return "The mission is %s, and a retrospective looks back.".formatted(phase.wireName());
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String expected() {
            return "completed or canceled";
        }

        @Override
        public String nextStep() {
            return "qd next --mission " + mission;
        }
    }

    /** Something a bulk edit renames still has its old name somewhere. */
    record BulkEditIncomplete(String mission, List<String> candidates) implements PlanRefusal {
        public BulkEditIncomplete {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "BULK_EDIT_INCOMPLETE";
        }

        @Override
        public String message() {
            return "%d places still hold an old name or point to a moved path.".formatted(candidates.size());
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String nextStep() {
            return "change them, or let the occurrence map keep those files";
        }
    }
}
