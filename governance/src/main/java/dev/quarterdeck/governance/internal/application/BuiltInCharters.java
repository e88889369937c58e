package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class BuiltInCharters implements Charters {
    private static final int PARALLEL_AGENTS = 4;
    private static final Charter BUILT_IN = new Charter(
            "built-in:1",
            new InteractionPolicy(AutonomyMode.MONITORED, PARALLEL_AGENTS, null, false, Set.of()),
            Set.of());

    @Override
    public Charter current(OrganizationId organization) {
        return BUILT_IN;
    }
}
