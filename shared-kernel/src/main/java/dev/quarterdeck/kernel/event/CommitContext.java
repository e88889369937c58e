package dev.quarterdeck.kernel.event;

import dev.quarterdeck.kernel.id.RepositoryId;
import org.jspecify.annotations.Nullable;

/** The checkout an event was recorded from, where one is known. */
public record CommitContext(
        RepositoryId repository,
        @Nullable String branch,
        @Nullable String head) {}
