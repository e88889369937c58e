package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

/** What a fold came to. */
public sealed interface Reduction {
    /** All events are in the state. */
    record Reduced(CollaborationState state) implements Reduction {}

    /** The fold ended early; there is no state. */
    record Violated(Violation violation) implements Reduction {}
}
