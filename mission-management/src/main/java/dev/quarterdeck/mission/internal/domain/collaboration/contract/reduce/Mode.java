package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

/** What happens at an event the contract does not allow. */
public enum Mode {
    /** The first one ends the fold. */
    STRICT,
    /** Each leaves an anomaly, and the fold goes on. */
    PERMISSIVE
}
