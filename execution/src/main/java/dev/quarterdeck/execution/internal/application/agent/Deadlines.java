package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Since when a session is there and was last heard, and what is too long. */
final class Deadlines {
    private final AgentLimits limits;
    private final Instant since;
    private volatile Instant heard;

    Deadlines(AgentLimits limits, Instant now) {
        this.limits = limits;
        since = now;
        heard = now;
    }

    void heard(Instant now) {
        heard = now;
    }

    /** How it has to end because it took too long. */
    Optional<Ending> passed(AgentStatus status, Instant now) {
        if (status == AgentStatus.SPAWNING && isOver(since, limits.start(), now)) {
            return late("start_timeout", "it could not be spoken to within %s", limits.start());
        }
        if (status == AgentStatus.RUNNING && isOver(heard, limits.idle(), now)) {
            return late("idle_timeout", "it gave no sign of life for %s", limits.idle());
        }
        return isOver(since, limits.total(), now)
                ? late("total_timeout", "it took longer than %s", limits.total())
                : Optional.empty();
    }

    private static Optional<Ending> late(String reason, String detail, Duration limit) {
        return Optional.of(Ending.failed(reason, detail.formatted(limit), null));
    }

    private static boolean isOver(Instant begin, Duration patience, Instant now) {
        return now.isAfter(begin.plus(patience));
    }
}
