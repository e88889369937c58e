package planted.contexts_are_resolved_at_the_edge.execution.api;

public interface ContextResolution {
    void resolve();
}
