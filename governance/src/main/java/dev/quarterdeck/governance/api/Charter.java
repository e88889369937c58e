package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import java.util.Set;

/**
 * The rules in force.
 *
 * @param version names the layer and its version, {@code built-in:1}
 * @param protectedBranches short names of branches no command of ours commits to
 */
public record Charter(String version, InteractionPolicy interactionPolicy, Set<String> protectedBranches) {
    public Charter {
        protectedBranches = Set.copyOf(protectedBranches);
    }
}
