package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import org.jspecify.annotations.Nullable;

/** Where a stream begins: after a version, and first of all with a resync where it is not where the caller asked for. */
record Start(Version version, String place, @Nullable Resync resync) {}
