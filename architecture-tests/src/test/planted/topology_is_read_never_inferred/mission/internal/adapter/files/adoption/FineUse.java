package planted.topology_is_read_never_inferred.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Topology;

class FineUse {
    Topology guess(boolean lanes) {
        return lanes ? Topology.LANES : Topology.SINGLE_BRANCH;
    }
}
