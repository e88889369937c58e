package dev.quarterdeck.mission.api;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _) -> {};

    void reached(int done, int total);
}
