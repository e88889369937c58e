package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;

/** What the facts about a mission's runs mean now: the run under way. */
public record RunState(@Nullable Run current) {
    public static final RunState NONE = new RunState(null);
}
