package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.git.BlobId;

/** A planning artifact as it was read: its path in the mission's directory and the hash of its content. */
public record Recorded(String path, ArtifactKind kind, BlobId content) {}
