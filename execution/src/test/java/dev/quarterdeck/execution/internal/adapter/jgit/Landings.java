package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.EventId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lands commits in a sandbox the way an effect does. */
record Landings(GitSandbox repository, JGitBranches branches) {
    static final EventId CAUSE = EventId.of("01K9ZZ0000000000000000EVTA");
    static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    static Landings in(GitSandbox repository) {
        return new Landings(repository, new JGitBranches(new OpenRepositories()));
    }

    Landing landing(String branch, FileChange... changes) {
        return landing(branch, null, null, changes);
    }

    Landing landing(String branch, @Nullable String createFrom, @Nullable String seen, FileChange... changes) {
        return new Landing(
                repository.root(),
                BranchName.of(branch),
                createFrom == null ? null : BranchName.of(createFrom),
                seen == null ? null : CommitId.of(seen),
                List.of(changes),
                "Record the spec",
                "Ada Operator",
                CAUSE,
                AT);
    }

    LandingResult land(Landing landing) {
        return branches.land(landing, null, _ -> {});
    }

    LandingResult land(String branch, FileChange... changes) {
        return land(landing(branch, changes));
    }

    static FileChange write(String path, String text) {
        return new FileChange.Write(path, text);
    }

    static FileChange delete(String path) {
        return new FileChange.Delete(path);
    }
}
