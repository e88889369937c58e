package dev.quarterdeck.mission.internal.adapter.jooq;

import static java.util.stream.Collectors.toMap;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stored form of an interaction policy, everything in a fixed order. */
record PolicyPayload(
        String autonomy,
        int maxParallelAgents,
        @Nullable String mergeStrategy,
        boolean selfReview,
        List<String> acknowledgementRequired,
        String roleSwitch,
        Map<String, String> discrepancies,
        String workspace) {
    static PolicyPayload of(InteractionPolicy policy) {
        var merge = policy.mergeStrategy();
        return new PolicyPayload(
                stored(policy.autonomy()),
                policy.maxParallelAgents(),
                merge == null ? null : stored(merge),
                policy.selfReview(),
                policy.acknowledgementRequired().stream().sorted().toList(),
                stored(policy.roleSwitch()),
                policy.discrepancies().entrySet().stream()
                        .collect(toMap(
                                one -> stored(one.getKey()),
                                one -> stored(one.getValue()),
                                (one, _) -> one,
                                TreeMap::new)),
                stored(policy.workspace()));
    }

    InteractionPolicy policy() {
        return new InteractionPolicy(
                constant(AutonomyMode.class, autonomy),
                maxParallelAgents,
                mergeStrategy == null ? null : constant(MergeStrategy.class, mergeStrategy),
                selfReview,
                Set.copyOf(acknowledgementRequired),
                constant(RoleSwitchPolicy.class, roleSwitch),
                discrepancies.entrySet().stream()
                        .collect(toMap(
                                one -> constant(AutonomyMode.class, one.getKey()),
                                one -> constant(DiscrepancyPolicy.class, one.getValue()))),
                constant(WorkspaceStrategy.class, workspace));
    }

    private static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
    }
}
