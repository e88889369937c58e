package dev.quarterdeck.mission.api;

import static java.util.stream.Collectors.joining;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reason the move of a work package is refused. */
public sealed interface TransitionRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Work it builds on is not approved yet. */
    record DependenciesNotSatisfied(WorkPackageId workPackage, List<Predecessor> open) implements TransitionRefusal {
        public DependenciesNotSatisfied {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "DEPENDENCIES_NOT_SATISFIED";
        }

        @Override
        public String message() {
            return "%s waits for %s."
                    .formatted(
                            workPackage,
                            open.stream().map(Predecessor::toString).collect(joining(", ")));
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "take other work: qd next";
        }
    }

    /** Somebody has it. */
    record WorkPackageAlreadyClaimed(
            WorkPackageId workPackage,
            WorkPackageStatus status,
            @Nullable String by) implements TransitionRefusal {
        @Override
        public String code() {
            return "WORK_PACKAGE_ALREADY_CLAIMED";
        }

        @Override
        public String message() {
            var whose = by == null ? "" : ", by " + by;
            return "%s is %s already%s.".formatted(workPackage, words(status), whose);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "take other work: qd next";
        }
    }

    /** Another work package of its lane comes first. */
    record LaneBusy(WorkPackageId workPackage, String lane, WorkPackageId by, WorkPackageStatus status)
            implements TransitionRefusal {
        @Override
        public String code() {
            return "LANE_BUSY";
        }

        @Override
        public String message() {
            return "%s waits for its lane %s: %s is %s there.".formatted(workPackage, lane, by, words(status));
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "take work of another lane: qd next, or see why they share one: qd lanes";
        }
    }

    /** Nobody has computed the lanes yet. */
    record LanesMissing(WorkPackageId workPackage) implements TransitionRefusal {
        @Override
        public String code() {
            return "LANES_MISSING";
        }

        @Override
        public String message() {
            return "%s has no lane: the mission is not finalized.".formatted(workPackage);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "qd finalize";
        }
    }

    /** The mission is not being worked on. */
    record MissionAtRest(MissionId mission, Phase phase) implements TransitionRefusal {
        @Override
        public String code() {
            return "MISSION_AT_REST";
        }

        @Override
        public String message() {
            return "The mission is %s; its work packages stay as they are.".formatted(phase.wireName());
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String nextStep() {
            return "take it up again first: qd reopen " + mission.mid8();
        }
    }

    /** There is no such move, or it has a command of its own. */
    record TransitionRejected(
            WorkPackageId workPackage,
            WorkPackageStatus from,
            WorkPackageStatus to,
            String why,
            String nextStep,
            List<String> candidates)
            implements TransitionRefusal {
        public TransitionRejected {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "TRANSITION_REJECTED";
        }

        @Override
        public String message() {
            return "%s cannot move from %s to %s: %s.".formatted(workPackage, words(from), words(to), why);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String observed() {
            return from.wireName();
        }
    }

    /** Whoever did the work does not judge it, nor does another agent of the same person. */
    record ReviewerNotIndependent(WorkPackageId workPackage, String reviewer, String implementer)
            implements TransitionRefusal {
        @Override
        public String code() {
            return "REVIEWER_NOT_INDEPENDENT";
        }

        @Override
        public String message() {
            return "%s cannot review %s, which is the work of %s.".formatted(reviewer, workPackage, implementer);
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return "ask somebody else to review it";
        }
    }

    /** What would show that the move is right is not there. */
    record EvidenceMissing(WorkPackageId workPackage, WorkPackageStatus to, List<Missing> missing)
            implements TransitionRefusal {
        public EvidenceMissing {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "EVIDENCE_MISSING";
        }

        @Override
        public String message() {
            return "%s cannot be %s yet: %s."
                    .formatted(
                            workPackage,
                            words(to),
                            missing.stream().map(Missing::what).collect(joining("; ")));
        }

        @Override
        public String subject() {
            return workPackage.value();
        }

        @Override
        public String nextStep() {
            return missing.getFirst().nextStep();
        }

        @Override
        public List<String> candidates() {
            return missing.stream()
                    .map(each -> each.what() + ": " + each.nextStep())
                    .toList();
        }
    }

    /** One piece of evidence that is not there, and how to come by it. */
    record Missing(String what, String nextStep) {}

    private static String words(WorkPackageStatus status) {
        return status.wireName().replace('_', ' ');
    }
}
