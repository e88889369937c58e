package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** Carries effects out, in the order in which they were asked for on each branch. */
public interface EffectRuns {
    /** One attempt at the effect, and before it at each earlier one on its branch. */
    CommitOutcome advance(OrganizationId organization, EffectId effect);

    /** The same for the schedule: when to come again, unless the effect is settled. */
    Optional<Instant> resume(OrganizationId organization, EffectId effect);
}
