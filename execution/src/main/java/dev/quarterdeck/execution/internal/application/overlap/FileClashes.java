package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.execution.internal.domain.overlap.LaneState.Content;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares what lanes made of one file. */
public interface FileClashes {
    /**
     * The lines of the first that the other changed differently, none where it has no lines to tell them by; empty where
     * their changes go together.
     *
     * @param base what both started from
     */
    Optional<List<Lines>> between(Path primaryRoot, CommitId base, Content one, Content other);
}
