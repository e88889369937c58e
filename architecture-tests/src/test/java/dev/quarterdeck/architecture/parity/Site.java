package dev.quarterdeck.architecture.parity;

import dev.quarterdeck.kernel.context.Topology;
import java.util.Arrays;
import java.util.List;

/** Where a command may be given from. */
enum Site {
    PRIMARY_ROOT,
    PRIMARY_SUBDIRECTORY,
    DETACHED_PRIMARY,
    LANE,
    LANE_SUBDIRECTORY,
    COORDINATION,
    COORDINATION_SUBDIRECTORY,
    LINK_TO_PRIMARY,
    LINK_TO_PRIMARY_SUBDIRECTORY,
    LINK_TO_LANE,
    LINK_TO_COORDINATION,
    /** In no repository, the mission named. */
    OUTSIDE,
    /** In no directory at all, the mission named, as over HTTP. */
    NOWHERE;

    static final List<Site> ALL = List.of(values());

    /** A surface's sites in one topology, so that over all topologies it is asked from every site once. */
    static List<Site> pairedWith(int surface, Topology topology) {
        return ALL.stream().filter(site -> site.turn(surface) == topology).toList();
    }

    private Topology turn(int surface) {
        var topologies = Arrays.stream(Topology.values()).filter(this::existsIn).toList();
        return topologies.get((surface + ALL.indexOf(this)) % topologies.size());
    }

    boolean existsIn(Topology topology) {
        return switch (this) {
            case PRIMARY_ROOT,
                    PRIMARY_SUBDIRECTORY,
                    DETACHED_PRIMARY,
                    LINK_TO_PRIMARY,
                    LINK_TO_PRIMARY_SUBDIRECTORY,
                    OUTSIDE,
                    NOWHERE -> true;
            case LANE, LANE_SUBDIRECTORY, LINK_TO_LANE -> topology.hasLanes();
            case COORDINATION, COORDINATION_SUBDIRECTORY, LINK_TO_COORDINATION -> topology.hasCoordination();
        };
    }

    boolean standsInTheRepository() {
        return this != OUTSIDE && this != NOWHERE;
    }
}
