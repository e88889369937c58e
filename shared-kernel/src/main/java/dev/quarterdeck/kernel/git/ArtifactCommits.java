package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.refusal.Refused;

/** Commits of mission artifacts: planned in the command's transaction, carried out after it, exactly once. */
public interface ArtifactCommits {
    /** @throws Refused if the commit could not land as things are: protected or missing ref, edited files, no checkout */
    void check(ArtifactCommit commit);

    /** Records the effect in the caller's transaction; it starts when that transaction has committed. */
    EffectId plan(ArtifactCommit commit);

    /** Waits for the outcome as long as a command may wait; never refuses. */
    CommitOutcome await(EffectId effect);
}
