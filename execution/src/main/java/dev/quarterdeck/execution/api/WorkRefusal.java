package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.nio.file.Path;
import java.util.List;

/** Every reason work cannot be taken up or handed in, beside what the mission's own rules say. */
public sealed interface WorkRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Nobody may take anything up at this moment. */
    record NothingReady(String subject, List<String> candidates) implements WorkRefusal {
        public NothingReady {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "NOTHING_READY";
        }

        @Override
        public String message() {
            return "No work package of %s can be taken up now.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "qd status";
        }
    }

    /** What finalize wrote about the lanes is not where it should be. */
    record LanesMissing(String subject, String observed) implements WorkRefusal {
        @Override
        public String code() {
            return "LANES_MISSING";
        }

        @Override
        public String message() {
            return "The lanes of %s cannot be told: %s.".formatted(subject, observed);
        }

        @Override
        public String expected() {
            return "the lanes manifest that qd finalize commits";
        }

        @Override
        public String nextStep() {
            return "qd finalize";
        }
    }

    /** The branch work goes to is checked out nowhere. */
    record WorkspaceRequired(WorkPackageId workPackage, BranchName branch, String nextStep) implements WorkRefusal {
        @Override
        public String code() {
            return "WORKSPACE_REQUIRED";
        }

        @Override
        public String message() {
            return "The work on %s is done on %s, and no checkout is on that branch.".formatted(workPackage, branch);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String expected() {
            return "a checkout of " + branch;
        }
    }

    /** What the work builds on and what is in its lane contradict each other. */
    record DependencyLaneConflict(
            WorkPackageId workPackage,
            String lane,
            WorkPackageId dependency,
            CommitId head,
            Path directory,
            List<String> files)
            implements WorkRefusal {
        public DependencyLaneConflict {
            files = List.copyOf(files);
        }

        @Override
        public String code() {
            return "DEPENDENCY_LANE_CONFLICT";
        }

        @Override
        public String message() {
            return "What %s was approved with conflicts with lane %s in %s; nothing was changed."
                    .formatted(dependency, lane, String.join(", ", files));
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String observed() {
            return String.join(", ", files);
        }

        @Override
        public List<String> candidates() {
            return files;
        }

        @Override
        public String nextStep() {
            return "git -C %s merge %s, settle the conflicts and commit, then run the command again"
                    .formatted(directory, head);
        }
    }

    /** A command the charter names did not pass in the lane. */
    record LaneVerificationFailed(WorkPackageId workPackage, String command, int exitCode, String observed)
            implements WorkRefusal {
        @Override
        public String code() {
            return "LANE_VERIFICATION_FAILED";
        }

        @Override
        public String message() {
            return "'%s' ended with exit code %d on the work of %s.".formatted(command, exitCode, workPackage);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String expected() {
            return "exit code 0";
        }

        @Override
        public String nextStep() {
            return "mend it and commit, then qd done " + workPackage;
        }
    }

    /** The lane changed while its verification ran: what was shown is shown of something else. */
    record LaneMoved(WorkPackageId workPackage, String observed, String expected) implements WorkRefusal {
        @Override
        public String code() {
            return "LANE_MOVED";
        }

        @Override
        public String message() {
            return "The lane of %s moved while it was being worked with.".formatted(workPackage);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "run the command again";
        }
    }
}
