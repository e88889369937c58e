package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.InjectMode;

/**
 * What an operator says to an agent.
 *
 * @param id a ULID, by which it can be withdrawn
 */
public record Injection(String id, String content, InjectMode mode, String operator) {}
