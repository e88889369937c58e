package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason a lane is not looked after as asked. */
public sealed interface LaneRefusal extends RefusalReason {
    String lane();

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    default String subject() {
        return "lane " + lane();
    }

    /** The mission has no such lane. */
    record LaneNotFound(String lane, String mission, List<String> candidates) implements LaneRefusal {
        public LaneNotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "LANE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "The mission %s has no lane %s.".formatted(mission, lane);
        }

        @Override
        public String nextStep() {
            return "qd lanes";
        }
    }

    /** The lane and its target say different things in the same places. */
    record LaneUpdateConflict(String lane, BranchName target, List<String> files) implements LaneRefusal {
        public LaneUpdateConflict {
            files = List.copyOf(files);
        }

        @Override
        public String code() {
            return "LANE_UPDATE_CONFLICT";
        }

        @Override
        public String message() {
            return "Lane %s and %s conflict in %s; nothing was changed."
                    .formatted(lane, target, String.join(", ", files));
        }

        @Override
        public List<String> candidates() {
            return files;
        }

        @Override
        public String nextStep() {
            return "git merge %s in the lane's worktree, settle the conflicts and commit".formatted(target);
        }
    }

    /** Somebody works there. */
    record LaneInUse(String lane, String observed) implements LaneRefusal {
        @Override
        public String code() {
            return "LANE_IN_USE";
        }

        @Override
        public String message() {
            return "Lane %s is in use: %s.".formatted(lane, observed);
        }

        @Override
        public String nextStep() {
            return "let it be handed in or released first: qd status";
        }
    }
}
