package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.ScheduledTask;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Commands carry their own effects out; what is found here when it is due belongs to a command that is gone. */
@Component
class EffectTask implements ScheduledTask {
    static final String NAME = "git-effect";

    private final EffectRuns runs;

    EffectTask(EffectRuns runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> carryOut(OrganizationId organization, String effect) {
        return runs.resume(organization, new EffectId(effect));
    }
}
