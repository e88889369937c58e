package dev.quarterdeck.governance.internal.domain.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Names in an order in which each follows those it depends on; otherwise as they were written. */
final class StepOrder {
    private final List<String> ordered = new ArrayList<>();
    private final Map<String, List<String>> waiting;

    /** @param dependencies by name, in the order of writing; unknown ones count for nothing */
    StepOrder(Map<String, List<String>> dependencies) {
        waiting = new LinkedHashMap<>(dependencies);
        while (takeOne(dependencies)) {}
    }

    private boolean takeOne(Map<String, List<String>> dependencies) {
        for (var step : waiting.keySet()) {
            if (dependencies.getOrDefault(step, List.of()).stream().noneMatch(waiting::containsKey)) {
                ordered.add(step);
                waiting.remove(step);
                return true;
            }
        }
        return false;
    }

    List<String> ordered() {
        return ordered;
    }

    /** Names that wait for each other in a circle; none where there is no such circle. */
    List<String> cycle() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var path = new LinkedHashSet<String>();
        var step = waiting.keySet().iterator().next();
        while (path.add(step)) {
            step = waiting.getOrDefault(step, List.of()).stream()
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElse(step);
        }
        var all = List.copyOf(path);
        return all.subList(all.indexOf(step), all.size());
    }
}
