package dev.quarterdeck.kernel.context;

/** Whose word on a mission's status holds. */
public enum Authority {
    /** Our log. */
    NATIVE,
    /** The adopted files, with our log computed beside them and compared. */
    SHADOW,
    /** The adopted files, mirrored by our log. */
    LEGACY
}
