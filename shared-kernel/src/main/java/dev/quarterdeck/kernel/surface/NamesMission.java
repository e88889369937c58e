package dev.quarterdeck.kernel.surface;

import org.jspecify.annotations.Nullable;

/** The body of a request that says by itself which mission it is about. */
public interface NamesMission {
    /** As a caller names missions; absent where it is about none. */
    @Nullable
    String mission();
}
