package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The effects that were asked for and how they stand; each call within a transaction of their organisation. */
public interface Effects {
    void add(GitEffect effect);

    /** Takes the first unsettled effect on the branch of the given one, that one included, until a moment. */
    Claim claim(OrganizationId organization, EffectId effect, Instant now, Instant until);

    void plan(GitEffect effect, CommitId commit);

    /** Gives an effect back, to be tried again; attempts that ended in an error are counted. */
    void postpone(OrganizationId organization, EffectId effect, String why, int newFailures, Instant next);

    /** When to try an unsettled effect again. */
    Instant due(OrganizationId organization, EffectId effect);

    void settle(GitEffect effect, CommitOutcome outcome, Instant now);

    /** Leaves an effect to a person; nothing tries it again by itself. */
    void park(GitEffect effect, Failed outcome);

    /** Puts an effect that was parked back among those that are tried. */
    boolean revive(OrganizationId organization, EffectId effect, Instant now);

    /** Takes exactly this effect until a moment, unless it is settled or somebody else has it. */
    Optional<GitEffect> take(OrganizationId organization, EffectId effect, Instant now, Instant until);

    /** Every effect that is pending, waiting or parked, oldest first. */
    List<PendingEffect> unfinished(OrganizationId organization);

    Optional<PendingEffect> find(OrganizationId organization, EffectId effect);

    /** The effect of a kind that an event asked for. */
    Optional<EffectId> causedBy(OrganizationId organization, EventId cause, Kind kind);
}
