package dev.quarterdeck.mission.internal.domain.run;

/** The runs of a mission. */
public record RunState() {
    public static final RunState NONE = new RunState();
}
