package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason a mission cannot be accepted or merged as it stands. */
public sealed interface IntegrationRefusal extends RefusalReason {
    MissionId mission();

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    default String subject() {
        return mission().value();
    }

    /** Some work is not approved yet. */
    record WorkPackagesOpen(MissionId mission, List<String> open) implements IntegrationRefusal {
        public WorkPackagesOpen {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "WORK_PACKAGES_OPEN";
        }

        @Override
        public String message() {
            return open.isEmpty()
                    ? "The mission has no work package to integrate."
                    : "Still open: %s.".formatted(String.join(", ", open));
        }

        @Override
        public String expected() {
            return "every work package approved, done or canceled";
        }

        @Override
        public String nextStep() {
            return "qd next";
        }

        @Override
        public List<String> candidates() {
            return open;
        }
    }

    /** Nothing shows that these acceptance criteria hold. */
    record CriteriaOpen(MissionId mission, List<String> open) implements IntegrationRefusal {
        public CriteriaOpen {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "CRITERIA_OPEN";
        }

        @Override
        public String message() {
            return "Nothing shows that these acceptance criteria hold: %s.".formatted(String.join("; ", open));
        }

        @Override
        public String expected() {
            return "a requirement that an approved work package covers, a ticked box in the spec, or evidence given here";
        }

        @Override
        public String nextStep() {
            return "qd accept --evidence %s=\"where it can be seen\""
                    .formatted(open.getFirst().split(" ", 2)[0]);
        }

        @Override
        public List<String> candidates() {
            return open;
        }
    }

    /** A lane holds work that its reviewer has not seen. */
    record ApprovalOutdated(MissionId mission, WorkPackageId workPackage, CommitId reviewed, String observed)
            implements IntegrationRefusal {
        @Override
        public String code() {
            return "APPROVAL_OUTDATED";
        }

        @Override
        public String message() {
            return "What was approved of %s is not what would be integrated: %s.".formatted(workPackage, observed);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String expected() {
            return reviewed.value();
        }

        @Override
        public String nextStep() {
            return "send %s back and have it reviewed again: qd review %s --request-changes --finding TEXT"
                    .formatted(workPackage, workPackage);
        }
    }

    /** A branch of the mission is gone. */
    record LaneMissing(MissionId mission, BranchName branch) implements IntegrationRefusal {
        @Override
        public String code() {
            return "LANE_BRANCH_MISSING";
        }

        @Override
        public String message() {
            return "The branch %s, which holds approved work, does not exist.".formatted(branch);
        }

        @Override
        public String subject() {
            return branch.value();
        }

        @Override
        public String nextStep() {
            return "restore it (git reflog shows where it was), then run the command again";
        }
    }

    /** What would be merged is not what was accepted, or nothing was. */
    record AcceptanceMissing(MissionId mission, String observed) implements IntegrationRefusal {
        @Override
        public String code() {
            return "ACCEPTANCE_MISSING";
        }

        @Override
        public String message() {
            return "The mission cannot be merged: %s.".formatted(observed);
        }

        @Override
        public String expected() {
            return "an acceptance of exactly what is merged";
        }

        @Override
        public String nextStep() {
            return "qd accept";
        }
    }

    /** A merge of this mission has begun and has not ended. */
    record MergeInProgress(MissionId mission, EventId merge) implements IntegrationRefusal {
        @Override
        public String code() {
            return "MERGE_IN_PROGRESS";
        }

        @Override
        public String message() {
            return "A merge of this mission is under way.";
        }

        @Override
        public String observed() {
            return merge.value();
        }

        @Override
        public String nextStep() {
            return "let it go on with qd merge, or end it with qd merge --abort";
        }
    }

    /** There is no merge to abort. */
    record NoMergeInProgress(MissionId mission) implements IntegrationRefusal {
        @Override
        public String code() {
            return "NO_MERGE_IN_PROGRESS";
        }

        @Override
        public String message() {
            return "No merge of this mission is under way.";
        }

        @Override
        public String nextStep() {
            return "qd merge --preview shows what a merge would do";
        }
    }

    /** The mission is completed, canceled or paused. */
    record NotIntegrating(MissionId mission, Phase phase) implements IntegrationRefusal {
        @Override
        public String code() {
            return "MISSION_NOT_INTEGRATING";
        }

        @Override
        public String message() {
            return "The mission is %s.".formatted(phase.wireName());
        }

        @Override
        public String observed() {
            return phase.wireName();
        }

        @Override
        public String nextStep() {
            return "look at it with qd status; a mission that has ended is led on after qd reopen";
        }
    }
}
