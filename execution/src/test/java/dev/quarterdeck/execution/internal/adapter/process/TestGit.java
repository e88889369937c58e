package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.merge.TrialMerges;

/** The adapters over the git that is installed, for tests of what is built on them. */
public final class TestGit {
    private TestGit() {}

    public static TrialMerges merges() {
        return new GitMergeTree();
    }
}
