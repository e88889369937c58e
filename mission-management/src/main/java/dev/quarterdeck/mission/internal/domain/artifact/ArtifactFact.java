package dev.quarterdeck.mission.internal.domain.artifact;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.mission.internal.domain.MissionFact;

/** How a planned commit of artifacts ended; the event that asked for it is the fact's cause. */
public sealed interface ArtifactFact extends MissionFact {
    record ArtifactCommitted(BranchName branch, CommitId commit) implements ArtifactFact {}

    record ArtifactCommitFailed(BranchName branch, String code, String why) implements ArtifactFact {}
}
