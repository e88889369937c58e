package dev.quarterdeck.execution.internal.domain.agent;

/** What is sent to an agent. */
public sealed interface Dispatch {
    /** Begins a turn. */
    record Say(Prompt prompt) implements Dispatch {}

    /** Asks the agent to end its turn; it ends when the agent says so. */
    record Cancel() implements Dispatch {}

    /** Gives the answer a person chose. */
    record Answer(String question, String option) implements Dispatch {}

    /** Tells the agent that nobody will answer. */
    record Dismiss(String question) implements Dispatch {}

    /** Ends the conversation. */
    record Close() implements Dispatch {}
}
