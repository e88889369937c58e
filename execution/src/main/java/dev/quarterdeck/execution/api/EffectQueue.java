package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been asked of git and has not been done yet. */
public interface EffectQueue {
    /** Every effect that is pending, waiting or parked, oldest first. */
    @Requires(Permission.OVERSEE)
    Listing list(EntryContext context);

    /**
     * Tries an effect at once; one that was parked goes back into the queue.
     *
     * @throws Refused if there is no such effect, or it is settled
     */
    @Requires(Permission.OPERATE)
    PendingEffect retry(EntryContext context, EffectId effect);

    /** What the queue answers with. */
    sealed interface Answer permits Listing, PendingEffect {}

    /** All that is left to do; it fits on one page. */
    record Listing(List<PendingEffect> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * An effect and how it stands.
     *
     * @param remote where to, for a push
     * @param why what it waits for, or what went wrong the last time
     * @param nextAttemptAt absent for one that waits for a person
     */
    record PendingEffect(
            EffectId id,
            MissionId missionId,
            Kind kind,
            BranchName branch,
            @Nullable String remote,
            State state,
            @Nullable String why,
            int failures,
            Instant askedAt,
            @Nullable Instant nextAttemptAt)
            implements Answer {}

    /** What is to be done. */
    enum Kind {
        ARTIFACTS,
        MERGE,
        CLEARING,
        PUSH
    }

    /** How it stands. */
    enum State {
        PENDING,
        WAITING,
        PARKED,
        DONE,
        FAILED
    }
}
