package dev.quarterdeck.execution.internal.application.merge;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;

/** Merges two commits in the object database as git itself would. */
public interface TrialMerges {
    /** @throws Refused if the git that is installed cannot do it */
    MergeTrial trial(Path primaryRoot, CommitId ours, CommitId theirs);
}
