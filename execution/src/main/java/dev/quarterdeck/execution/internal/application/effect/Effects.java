package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;

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
}
