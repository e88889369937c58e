package dev.quarterdeck.mission.internal.domain.plan;

/** Something an analysis found, and whether work can start in spite of it. */
public record Finding(boolean blocking, Problem problem) {
    static Finding blocking(Problem problem) {
        return new Finding(true, problem);
    }

    static Finding warning(Problem problem) {
        return new Finding(false, problem);
    }
}
