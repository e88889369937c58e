package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.adapter.process.TestGit;
import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.kernel.git.GitFacts;

/** The adapter over JGit, for tests of what is built on it. */
public final class TestDirectories {
    private TestDirectories() {}

    public static GitDirectories create() {
        return new JGitDirectories(new OpenRepositories());
    }

    public static GitFacts facts() {
        return new JGitGitFacts(new OpenRepositories(), TestGit.merges());
    }
}
