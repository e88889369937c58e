package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The repositories elsewhere that one here knows. */
public interface Remotes {
    /** Their names, in name order. */
    List<String> of(Path primaryRoot);

    /** The one a branch is set to be pushed to. */
    Optional<String> of(Path primaryRoot, BranchName branch);

    /** @throws Refused with what git said, if the remote did not take it */
    void push(Pushing pushing);
}
