package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.nio.file.Path;
import java.util.List;

/** Every reason a worktree cannot be made or written. */
public sealed interface WorktreeRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Files a commit would change are edited, staged or untracked in a worktree that has the branch checked out. */
    record WorktreeDirty(Path worktree, List<String> paths) implements WorktreeRefusal {
        public WorktreeDirty {
            paths = List.copyOf(paths);
        }

        @Override
        public String code() {
            return "WORKTREE_DIRTY";
        }

        @Override
        public String message() {
            return "In %s there is uncommitted work in %s.".formatted(worktree, String.join(", ", paths));
        }

        @Override
        public String subject() {
            return worktree.toString();
        }

        @Override
        public String observed() {
            return String.join(", ", paths);
        }

        @Override
        public String nextStep() {
            return "commit, stash or move these files in %s, then run the command again".formatted(worktree);
        }
    }

    /** Something else stands where the worktree has to be. */
    record WorktreePathTaken(Path path, String observed) implements WorktreeRefusal {
        @Override
        public String code() {
            return "WORKTREE_PATH_TAKEN";
        }

        @Override
        public String message() {
            return "The worktree cannot be at %s: %s.".formatted(path, observed);
        }

        @Override
        public String subject() {
            return path.toString();
        }

        @Override
        public String nextStep() {
            return "move it away, or run git worktree repair if it is the worktree itself; then run the command again";
        }
    }

    /** Git is missing, too old, or said no. */
    record GitRefused(String subject, String observed) implements WorktreeRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "GIT_REFUSED";
        }

        @Override
        public String message() {
            return "Git could not %s: %s".formatted(subject, observed);
        }

        @Override
        public String expected() {
            return "git 2.38 or newer on the server's PATH";
        }

        @Override
        public String nextStep() {
            return "mend what git says, then run the command again (qd doctor shows the git that is used)";
        }
    }
}
