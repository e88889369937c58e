package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.commit.GitWork;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.time.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts work for git down for after the caller's transaction, so that it is done even if the caller is gone then. */
@Component
public class EffectRequests {
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private final Effects effects;
    private final Schedule schedule;
    private final Ids ids;

    EffectRequests(Effects effects, Schedule schedule, Ids ids) {
        this.effects = effects;
        this.schedule = schedule;
        this.ids = ids;
    }

    public EffectId request(OrganizationId organization, RepositoryId repository, MissionId mission, GitWork work) {
        var effect = new GitEffect(ids.nextEffect(), organization, repository, mission, work, null, 0);
        effects.add(effect);
        schedule.add(
                EffectTask.NAME, organization, effect.id().value(), work.at().plus(HEAD_START));
        return effect.id();
    }

    /** Puts an effect that was parked back among those that are tried; false where it was not. */
    public boolean revive(OrganizationId organization, EffectId effect, Instant now) {
        var revived = effects.revive(organization, effect, now);
        if (revived) {
            schedule.add(EffectTask.NAME, organization, effect.value(), now);
        }
        return revived;
    }
}
