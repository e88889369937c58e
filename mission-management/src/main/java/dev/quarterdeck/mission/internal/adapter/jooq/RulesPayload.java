package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of a mission as they are stored with the fact that froze them. */
record RulesPayload(String charterVersion, Policy interactionPolicy, List<String> verification, Type missionType) {
    static RulesPayload of(FrozenRules rules) {
        var type = rules.type();
        return new RulesPayload(
                rules.charterVersion(),
                Policy.of(rules.policy()),
                rules.verification(),
                new Type(type.id(), type.version(), type.hash(), type.layer(), type.definition()));
    }

    FrozenRules rules() {
        return new FrozenRules(
                charterVersion,
                interactionPolicy.policy(),
                verification,
                new FrozenType(
                        missionType.id,
                        missionType.version,
                        missionType.hash,
                        missionType.layer,
                        missionType.definition));
    }

    record Type(String id, String version, String hash, String layer, String definition) {}

    record Policy(
            String autonomy,
            int maxParallelAgents,
            @Nullable String mergeStrategy,
            boolean selfReview,
            List<String> acknowledgementRequired,
            String roleSwitch,
            Map<String, String> discrepancies,
            String workspace) {
        static Policy of(InteractionPolicy policy) {
            var discrepancies = new TreeMap<String, String>();
            policy.discrepancies().forEach((mode, resolved) -> discrepancies.put(name(mode), name(resolved)));
            var strategy = policy.mergeStrategy();
            return new Policy(
                    name(policy.autonomy()),
                    policy.maxParallelAgents(),
                    strategy == null ? null : name(strategy),
                    policy.selfReview(),
                    policy.acknowledgementRequired().stream().sorted().toList(),
                    name(policy.roleSwitch()),
                    discrepancies,
                    name(policy.workspace()));
        }

        InteractionPolicy policy() {
            var modes = new EnumMap<AutonomyMode, DiscrepancyPolicy>(AutonomyMode.class);
            discrepancies.forEach((mode, resolved) ->
                    modes.put(named(AutonomyMode.class, mode), named(DiscrepancyPolicy.class, resolved)));
            return new InteractionPolicy(
                    named(AutonomyMode.class, autonomy),
                    maxParallelAgents,
                    mergeStrategy == null ? null : named(MergeStrategy.class, mergeStrategy),
                    selfReview,
                    Set.copyOf(acknowledgementRequired),
                    named(RoleSwitchPolicy.class, roleSwitch),
                    modes,
                    named(WorkspaceStrategy.class, workspace));
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        private static <E extends Enum<E>> E named(Class<E> family, String text) {
            return Enum.valueOf(family, text.toUpperCase(Locale.ROOT));
        }
    }
}
