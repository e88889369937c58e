package planted.contexts_are_resolved_at_the_edge.mission.internal.application;

import planted.contexts_are_resolved_at_the_edge.execution.api.ContextResolution;

class PlantedUse {
    void again(ContextResolution contexts) {
        contexts.resolve();
    }
}
