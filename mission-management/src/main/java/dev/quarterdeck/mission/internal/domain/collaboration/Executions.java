package dev.quarterdeck.mission.internal.domain.collaboration;

import java.util.ArrayList;
import java.util.List;

/** The steps that were executed and have ended, in the order they did. */
public record Executions(List<Execution> ended) {
    public static final Executions NONE = new Executions(List.of());

    public Executions {
        ended = List.copyOf(ended);
    }

    Executions with(List<Execution> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(ended);
        all.addAll(more);
        return new Executions(all);
    }
}
