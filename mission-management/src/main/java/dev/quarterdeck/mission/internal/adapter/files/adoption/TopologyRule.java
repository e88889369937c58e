package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;

/** Which topology a mission has: the one its metadata stores, else the one its files amount to. */
record TopologyRule(Directory directory, Metadata metadata, LanesFile lanes, Reported reported) {

    Topology topology() {
        var stored = metadata.topology();
        if (stored == null) {
            return classified();
        }
        if (stored.hasLanes() && !directory.has("lanes.json")) {
            report(AnomalyCode.LANES_MISSING, "The topology has lanes, and there is no lanes manifest.");
        }
        if (!stored.hasLanes() && !lanes.lanes().isEmpty()) {
            report(AnomalyCode.TOPOLOGY_CONTRADICTED, "The topology has no lanes, and there is a lanes manifest.");
        }
        if (stored.hasLanes() && metadata.flattened()) {
            report(
                    AnomalyCode.FLATTENED_WITH_LANES,
                    "The mission is called flattened and has lanes; the topology decides.");
        }
        if (stored.hasCoordination() && metadata.coordination().isEmpty()) {
            report(
                    AnomalyCode.COORDINATION_BRANCH_UNNAMED,
                    "The topology has a coordination branch, and none is named.");
        }
        return stored;
    }

    private Topology classified() {
        var topology = MissionFiles.classified(metadata, !lanes.lanes().isEmpty());
        var text = "The file stores no topology; its files amount to %s.".formatted(topology.wireName());
        report(AnomalyCode.TOPOLOGY_MISSING, text);
        return topology;
    }

    private void report(AnomalyCode code, String text) {
        reported.about(directory.path(MissionFiles.METADATA), code, text);
    }
}
