package dev.quarterdeck.execution.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a session has used so far, as far as its agent says.
 *
 * @param cost in {@code currency}; absent where the agent does not say
 */
public record AgentUsage(
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Long contextTokens,
        @Nullable BigDecimal cost,
        @Nullable String currency) {}
