package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason an adoption is refused as a whole. */
public sealed interface AdoptionRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** The primary checkout is on no branch that has a commit. */
    record BranchUnknown(String primaryRoot) implements AdoptionRefusal {
        @Override
        public String code() {
            return "ADOPTION_BRANCH_UNKNOWN";
        }

        @Override
        public String message() {
            return "The primary checkout is on no branch with a commit, so it does not say what to adopt.";
        }

        @Override
        public String subject() {
            return primaryRoot;
        }

        @Override
        public String observed() {
            return "a detached or unborn HEAD";
        }

        @Override
        public String expected() {
            return "a branch";
        }

        @Override
        public String nextStep() {
            return "name the branch to adopt from: qd adopt PATH --branch BRANCH";
        }
    }

    /** The branch named does not exist. */
    record BranchMissing(BranchName branch) implements AdoptionRefusal {
        @Override
        public String code() {
            return "ADOPTION_BRANCH_MISSING";
        }

        @Override
        public String message() {
            return "There is no branch '%s' to adopt from.".formatted(branch);
        }

        @Override
        public String subject() {
            return branch.value();
        }

        @Override
        public String nextStep() {
            return "name another with --branch; git branch lists them";
        }
    }
}
