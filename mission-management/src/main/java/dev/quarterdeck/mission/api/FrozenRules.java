package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import java.util.List;

/**
 * The rules a mission is worked on with from its finalize on, whatever the charter says later.
 *
 * @param verification the commands that must pass before work is reviewed and before it is accepted
 */
public record FrozenRules(String charterVersion, InteractionPolicy policy, List<String> verification, FrozenType type) {
    public FrozenRules {
        verification = List.copyOf(verification);
    }
}
