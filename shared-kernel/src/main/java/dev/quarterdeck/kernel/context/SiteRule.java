package dev.quarterdeck.kernel.context;

/** Whether an operation cares where its caller stands. */
public enum SiteRule {
    /** Reading, joining, commenting, deciding, acknowledging. */
    ANYWHERE,
    /** Implementing, reviewing, handing in, committing artifacts: the mission's own checkout or the primary one. */
    OWN_CHECKOUT
}
