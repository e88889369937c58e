package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.MissionFacts;
import org.jspecify.annotations.Nullable;

/** The rules a command goes by. */
final class Rules {
    private final Charters charters;

    Rules(Charters charters) {
        this.charters = charters;
    }

    /** What holds where the primary checkout is. */
    GovernanceFragment of(Entry entry, @Nullable Home home, @Nullable Workspace workspace) {
        var branch = home == null ? null : home.primaryBranch();
        return inForce(entry, workspace == null || branch == null ? null : new RuleSource(workspace, branch), null);
    }

    /** What holds on the mission's target, but for what its finalize froze. */
    GovernanceFragment of(Entry entry, MissionFacts facts, @Nullable Workspace workspace) {
        var source = workspace == null ? null : new RuleSource(workspace, facts.targetBranch());
        return inForce(entry, source, facts.rules());
    }

    private GovernanceFragment inForce(Entry entry, @Nullable RuleSource source, @Nullable FrozenRules frozen) {
        var inForce = charters.inForce(entry.organization(), source);
        var charter = inForce.charter();
        return new GovernanceFragment(
                frozen == null ? charter.version() : frozen.charterVersion(),
                frozen == null ? charter.interactionPolicy() : frozen.policy(),
                charter.protectedBranches(),
                frozen == null ? charter.verification() : frozen.verification(),
                charter.directives(),
                inForce.agentProfile(),
                inForce.unreadable());
    }
}
