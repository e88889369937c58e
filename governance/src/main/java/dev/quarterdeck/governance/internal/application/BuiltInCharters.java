package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class BuiltInCharters implements Charters {
    private static final Charter BUILT_IN = new Charter(
            "built-in:1",
            new InteractionPolicy(
                    AutonomyMode.MONITORED,
                    4,
                    null,
                    false,
                    Set.of(),
                    RoleSwitchPolicy.ACCEPTANCE_REQUIRED,
                    Map.of(
                            AutonomyMode.FULL_AUTO, DiscrepancyPolicy.AGENT,
                            AutonomyMode.AFK, DiscrepancyPolicy.DECISION_AGENT,
                            AutonomyMode.MONITORED, DiscrepancyPolicy.OBSERVED_DECISION_AGENT,
                            AutonomyMode.DRIVEN, DiscrepancyPolicy.HUMAN_IN_CHARGE),
                    WorkspaceStrategy.WORKTREE_PER_LANE),
            Topology.LANES,
            Set.of(),
            List.of(),
            List.of(),
            new Charter.Commits(72),
            null,
            new Charter.Retention(30, 90));

    @Override
    public Charter current(OrganizationId organization) {
        return BUILT_IN;
    }

    @Override
    public Charter in(OrganizationId organization, @Nullable RuleSource source) {
        return BUILT_IN;
    }

    @Override
    public InForce inForce(OrganizationId organization, @Nullable RuleSource source) {
        return new InForce(BUILT_IN, null, null);
    }
}
