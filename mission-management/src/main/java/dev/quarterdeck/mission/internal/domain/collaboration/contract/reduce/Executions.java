package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The steps somebody runs, in the order they began; the same step may run several times. */
final class Executions {
    private final TreeMap<Integer, String> running = new TreeMap<>();
    private final Map<String, Deque<Integer>> places = new HashMap<>();
    private int next;

    void start(String step) {
        running.put(next, step);
        places.computeIfAbsent(step, _ -> new ArrayDeque<>()).add(next);
        next++;
    }

    /** Ends the one of that name that began first; answers whether there was one. */
    boolean complete(String step) {
        var place = places.getOrDefault(step, new ArrayDeque<>()).poll();
        if (place == null) {
            return false;
        }
        running.remove(place);
        return true;
    }

    List<String> steps() {
        return List.copyOf(running.values());
    }
}
