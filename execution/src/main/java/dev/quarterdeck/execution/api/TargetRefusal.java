package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason that lies with the branch a merge goes to, or with where that branch is pushed. */
public sealed interface TargetRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** A push was asked for and there is nowhere to push to. */
    record RemoteMissing(BranchName branch, List<String> remotes) implements TargetRefusal {
        public RemoteMissing {
            remotes = List.copyOf(remotes);
        }

        @Override
        public String code() {
            return "REMOTE_MISSING";
        }

        @Override
        public String message() {
            return remotes.isEmpty()
                    ? "The repository has no remote to push %s to.".formatted(branch)
                    : "Which remote %s is pushed to is not settled.".formatted(branch);
        }

        @Override
        public String subject() {
            return branch.value();
        }

        @Override
        public List<String> candidates() {
            return remotes;
        }

        @Override
        public String nextStep() {
            return "git config branch.%s.remote REMOTE, or merge without --push".formatted(branch);
        }
    }

    /** The target has moved: there is nothing left to abort. */
    record MergeLanded(MissionId mission, BranchName target, CommitId commit) implements TargetRefusal {
        @Override
        public String code() {
            return "MERGE_LANDED";
        }

        @Override
        public String message() {
            return "%s holds the merge already.".formatted(target);
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String observed() {
            return commit.value();
        }

        @Override
        public String nextStep() {
            return "qd merge records it; undo it with a commit of your own: git revert";
        }
    }

    /** The target moved after the commits of the merge were made. */
    record TargetMoved(BranchName target, CommitId from, String observed) implements TargetRefusal {
        @Override
        public String code() {
            return "TARGET_MOVED";
        }

        @Override
        public String message() {
            return "%s has moved meanwhile; the merge was given up and nothing was changed.".formatted(target);
        }

        @Override
        public String subject() {
            return target.value();
        }

        @Override
        public String expected() {
            return from.value();
        }

        @Override
        public String nextStep() {
            return "run the command again";
        }
    }
}
