package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps somebody runs, in the order they began; the same step may run several times, and ends in that order. */
final class Executions {
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Count> counts = new HashMap<>();

    void start(String step) {
        begun.add(step);
        counts.computeIfAbsent(step, _ -> new Count()).running++;
    }

    /** Ends the one of that name that began first; answers whether there was one. */
    boolean complete(String step) {
        var count = counts.get(step);
        if (count == null || count.running == 0) {
            return false;
        }
        count.running--;
        count.ended++;
        return true;
    }

    /** Those that have not ended: of each name all but as many of the first as have. */
    List<String> steps() {
        var skipped = new HashMap<String, Integer>();
        var steps = new ArrayList<String>();
        for (var step : begun) {
            var count = counts.get(step);
            if (count == null || count.ended == 0 || skipped.merge(step, 1, Integer::sum) > count.ended) {
                steps.add(step);
            }
        }
        return List.copyOf(steps);
    }

    private static final class Count {
        private int running;
        private int ended;
    }
}
