package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import java.util.List;

/**
 * The rules a mission goes by from finalize on, whatever becomes of the charter they were taken from.
 *
 * @param verification the commands that must pass, in order
 */
public record FrozenRules(String charterVersion, InteractionPolicy policy, List<String> verification, FrozenType type) {
    public FrozenRules {
        verification = List.copyOf(verification);
    }

    /**
     * The mission type as it was.
     *
     * @param hash of the definition
     * @param layer where it was found
     * @param definition canonical JSON, to be read back without the layers
     */
    public record FrozenType(String id, String version, String hash, String layer, String definition) {}
}
