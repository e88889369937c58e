package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import org.jspecify.annotations.Nullable;

/** One file of a commit: what its parent has there and what it has; never the same, never both nothing. */
record PathChange(
        String path, @Nullable Content before, @Nullable Content after) {
    PathChange reversed() {
        return new PathChange(path, after, before);
    }
}
