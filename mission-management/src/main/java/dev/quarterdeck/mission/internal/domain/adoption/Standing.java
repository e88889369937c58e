package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a work package stands after a replay.
 *
 * @param status absent for one that was only ever annotated; the other fields are empty then
 */
public record Standing(@Nullable WorkPackageStatus status, String actor, String at, String lastEvent, int forceCount) {
    static final Standing NEVER_MOVED = new Standing(null, "", "", "", 0);
}
