package planted.topology_is_read_never_inferred.execution.internal.application;

import dev.quarterdeck.kernel.context.Topology;

class PlantedUse {
    Topology guess(boolean lanes) {
        return lanes ? Topology.LANES : Topology.SINGLE_BRANCH;
    }
}
