package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason a branch cannot be written or made. */
public sealed interface BranchRefusal extends RefusalReason {
    BranchName branch();

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    default String subject() {
        return branch().value();
    }

    /** The charter keeps our commits off the branch. */
    record ProtectedBranchRefused(BranchName branch) implements BranchRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "PROTECTED_BRANCH_REFUSED";
        }

        @Override
        public String message() {
            return "The branch %s is protected: nothing is committed to it by a command.".formatted(branch);
        }

        @Override
        public String expected() {
            return "a branch that is not protected";
        }

        @Override
        public String nextStep() {
            return "have the charter lift the protection, or specify the mission anew:"
                    + " qd specify gives it a branch of its own beside a protected one";
        }
    }

    /** What the coordination branch and the plan changed does not go together. */
    record CoordinationConflict(BranchName branch, BranchName target, List<String> candidates)
            implements BranchRefusal {
        public CoordinationConflict {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "COORDINATION_CONFLICT";
        }

        @Override
        public String message() {
            return "%s and %s conflict in %s; nothing was changed."
                    .formatted(branch, target, String.join(", ", candidates));
        }

        @Override
        public String nextStep() {
            return "merge %s into %s by hand, and repeat".formatted(target, branch);
        }
    }

    /** Someone else changed the same files on the branch after the command looked at it. */
    record RefMoved(BranchName branch, List<String> paths) implements BranchRefusal {
        public RefMoved {
            paths = List.copyOf(paths);
        }

        @Override
        public String code() {
            return "REF_MOVED";
        }

        @Override
        public String message() {
            return "Meanwhile %s were changed on %s by someone else.".formatted(String.join(", ", paths), branch);
        }

        @Override
        public String nextStep() {
            return "look at the change (git log %s), then run the command again".formatted(branch);
        }
    }

    /** An existing branch stands where a branch of ours has to be. */
    record RefNameConflict(BranchName branch, String observed) implements BranchRefusal {
        @Override
        public String code() {
            return "REF_NAME_CONFLICT";
        }

        @Override
        public String message() {
            return "The branch %s cannot be used: %s.".formatted(branch, observed);
        }

        @Override
        public String nextStep() {
            return "rename what is in the way (git branch -m), then run the command again";
        }
    }

    /** On the branch something stands at the path that is no plain file, or a file stands where a directory must be. */
    record PathTaken(BranchName branch, String path, String observed) implements BranchRefusal {
        @Override
        public String code() {
            return "PATH_TAKEN";
        }

        @Override
        public String message() {
            return "%s cannot be written on %s: %s.".formatted(path, branch, observed);
        }

        @Override
        public String nextStep() {
            return "move what is in the way with a commit of your own, then run the command again";
        }
    }

    /** A person is in the middle of a git operation that holds the branch. */
    record GitOperationInProgress(BranchName branch, String observed) implements BranchRefusal {
        @Override
        public String code() {
            return "GIT_OPERATION_IN_PROGRESS";
        }

        @Override
        public String message() {
            return "The branch %s cannot be moved now: %s.".formatted(branch, observed);
        }

        @Override
        public String nextStep() {
            return "finish it or abort it (git status says how), then run the command again";
        }
    }
}
