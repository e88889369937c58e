package dev.quarterdeck.mission.internal.domain.work;

/** What was done on a mission's work packages. */
public record WorkState() {
    public static final WorkState NONE = new WorkState();
}
