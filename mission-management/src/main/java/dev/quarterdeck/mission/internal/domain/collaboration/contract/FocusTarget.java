package dev.quarterdeck.mission.internal.domain.collaboration.contract;

/** What a participant works on: a work package, a step or a file. */
public record FocusTarget(Type targetType, String targetId) {
    public FocusTarget {
        Filled.present("target_type", targetType);
        Filled.require("target_id", targetId);
    }

    /** What kind of thing a participant can work on. */
    public enum Type {
        WP,
        STEP,
        FILE
    }
}
