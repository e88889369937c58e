package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.git.BlobId;
import org.jspecify.annotations.Nullable;

/** A file that is not what was last read of it; absent on the side that lacks it. */
public record Drifted(
        String path, @Nullable BlobId recorded, @Nullable BlobId found) {}
