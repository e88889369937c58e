package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;

/** The git on the server's PATH; looked at again until it is new enough. */
final class InstalledGit {
    private static volatile boolean sufficient;

    private InstalledGit() {}

    /** @throws Refused if git is missing or too old */
    static void require() {
        if (sufficient) {
            return;
        }
        var said = said();
        if (GitVersion.of(said).compareTo(GitVersion.OLDEST) < 0) {
            throw new Refused(new GitRefused("be used for worktrees and merges", "this is " + said));
        }
        sufficient = true;
    }

    /** @throws Refused if git is missing */
    static String said() {
        return new GitProcess("say its version", null).run(List.of("version")).strip();
    }
}
