package dev.quarterdeck.execution.internal.application.agent;

/** What became of a control that a provider accepted. */
public sealed interface ControlOutcome {
    /** It took effect. */
    record Confirmed() implements ControlOutcome {}

    /** It did not, and will not. */
    record Failed(String reason) implements ControlOutcome {}

    /** Nobody knows: the provider did not say in time. */
    record TimedOut() implements ControlOutcome {}
}
