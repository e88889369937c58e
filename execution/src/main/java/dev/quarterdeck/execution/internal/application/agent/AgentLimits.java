package dev.quarterdeck.execution.internal.application.agent;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long is waited for agents of this machine. */
@Component
final class AgentLimits {
    private final Duration start;
    private final Duration idle;
    private final Duration total;
    private final Duration grace;

    AgentLimits(
            @Value("${quarterdeck.agents.start-patience:60s}") Duration start,
            @Value("${quarterdeck.agents.idle-patience:30m}") Duration idle,
            @Value("${quarterdeck.agents.total-patience:24h}") Duration total,
            @Value("${quarterdeck.agents.grace:5s}") Duration grace) {
        this.start = start;
        this.idle = idle;
        this.total = total;
        this.grace = grace;
    }

    /** Until an agent can be spoken to. */
    Duration start() {
        return start;
    }

    /** For a sign of life within a turn. */
    Duration idle() {
        return idle;
    }

    /** For a whole session. */
    Duration total() {
        return total;
    }

    /** For what was asked to end, before it is ended. */
    Duration grace() {
        return grace;
    }
}
