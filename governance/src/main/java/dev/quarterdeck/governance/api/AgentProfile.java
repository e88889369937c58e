package dev.quarterdeck.governance.api;

import java.util.List;

/**
 * Who an agent is: its role, what it can do, what it keeps out of, and whom it hands over to.
 *
 * @param version names the layer and its version, {@code built-in:1}
 */
public record AgentProfile(
        String id,
        String version,
        String layer,
        String title,
        String purpose,
        List<String> capabilities,
        List<String> boundaries,
        List<String> handOffs) {
    public AgentProfile {
        capabilities = List.copyOf(capabilities);
        boundaries = List.copyOf(boundaries);
        handOffs = List.copyOf(handOffs);
    }
}
