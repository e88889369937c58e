package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.kernel.git.BlobId;
import org.jspecify.annotations.Nullable;

/** What a file holds; no text where it is too large to be looked at. */
record Content(BlobId blob, @Nullable String text) {
    static final int LARGEST = 1 << 20;
}
