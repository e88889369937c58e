package planted.contexts_are_resolved_at_the_edge.app.server.context;

import planted.contexts_are_resolved_at_the_edge.execution.api.ContextResolution;

class FineUse {
    void again(ContextResolution contexts) {
        contexts.resolve();
    }
}
