package dev.quarterdeck.architecture.parity;

import dev.quarterdeck.kernel.context.Topology;

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
