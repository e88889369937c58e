package dev.quarterdeck.kernel.git;

/** How a planned commit stands. */
public sealed interface CommitOutcome {
    /** It is on its branch. */
    record Committed(BranchName branch, CommitId commit) implements CommitOutcome {}

    /** Something holds the branch; the commit lands by itself afterwards. */
    record Waiting(BranchName branch, String why) implements CommitOutcome {}

    /** It was given up and waits for a human. */
    record Failed(BranchName branch, String code, String why) implements CommitOutcome {}
}
