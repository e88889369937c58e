package planted.contexts_are_narrowed_at_the_edge.app.server.context;

import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;

class FineUse {
    Object narrow(ExecutionContext context) {
        return Composites.read(context);
    }
}
