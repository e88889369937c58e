package dev.quarterdeck.execution.internal.domain.agent;

/** What a conversation takes notice of. */
public sealed interface Happening {
    /** The agent can be spoken to. */
    record Ready() implements Happening {}

    /** Something is to be said. */
    record Wanted(Prompt prompt) implements Happening {}

    /** Something is not to be said after all. */
    record Withdrawn(String prompt) implements Happening {}

    /** The agent has ended its turn, by itself or because it was told to. */
    record TurnOver() implements Happening {}

    /** The agent asks a person. */
    record Asked(String question) implements Happening {}

    /** A person has chosen. */
    record Answered(String question, String option) implements Happening {}

    /** Nobody will choose. */
    record Dismissed(String question) implements Happening {}

    /** Nothing is to be said until {@link Released}; the turn under way ends by itself or is cancelled. */
    record Held(boolean cancelling) implements Happening {}

    /** What was kept back may be said. */
    record Released() implements Happening {}

    /** The conversation ends with the turn that is under way. */
    record Ended() implements Happening {}
}
