package dev.quarterdeck.execution.internal.domain.agent;

/**
 * Something to be said to an agent.
 *
 * @param id a ULID
 * @param interrupts whether the turn under way is cancelled for it
 */
public record Prompt(String id, String text, boolean interrupts) {}
