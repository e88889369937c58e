package dev.quarterdeck.kernel.context;

import java.util.Arrays;
import java.util.Optional;

/** Which branches a mission uses; chosen once, when it is created, and stored. */
public enum Topology {
    SINGLE_BRANCH("single_branch", false, false),
    LANES("lanes", true, false),
    COORDINATION("coordination", false, true),
    LANES_WITH_COORDINATION("lanes_with_coordination", true, true);

    private final String wireName;
    private final boolean lanes;
    private final boolean coordination;

    Topology(String wireName, boolean lanes, boolean coordination) {
        this.wireName = wireName;
        this.lanes = lanes;
        this.coordination = coordination;
    }

    public String wireName() {
        return wireName;
    }

    public boolean hasLanes() {
        return lanes;
    }

    public boolean hasCoordination() {
        return coordination;
    }

    public static Optional<Topology> named(String text) {
        return Arrays.stream(values())
                .filter(topology -> topology.wireName.equals(text))
                .findFirst();
    }
}
