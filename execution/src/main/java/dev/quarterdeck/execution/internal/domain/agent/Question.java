package dev.quarterdeck.execution.internal.domain.agent;

import org.jspecify.annotations.Nullable;

/**
 * What an agent waits for a person to say.
 *
 * @param chosen the answer, kept back while the conversation is held
 */
public record Question(String id, @Nullable String chosen) {}
