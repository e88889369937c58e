package dev.quarterdeck.mission.internal.domain.artifact;

import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import org.jspecify.annotations.Nullable;

/** What the outcome of a commit means for its mission. */
public final class ArtifactReducer {
    private ArtifactReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, ArtifactFact fact) {
        return switch (fact) {
            // The spec is the first artifact of every mission: once one is there, the mission is being planned.
            case ArtifactCommitted _ -> now == null ? null : specified(now);
            case ArtifactCommitFailed _ -> now;
        };
    }

    private static Projection specified(Projection now) {
        var subjects = now.subjects();
        return now.with(subjects.with(subjects.plan().withSpec()));
    }
}
