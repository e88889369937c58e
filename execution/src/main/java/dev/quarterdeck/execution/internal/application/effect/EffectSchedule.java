package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;

/** Sees to it that an effect is carried out even if whoever asked for it is gone. */
public interface EffectSchedule {
    /** Part of the caller's transaction. */
    void add(OrganizationId organization, EffectId effect, Instant due);
}
