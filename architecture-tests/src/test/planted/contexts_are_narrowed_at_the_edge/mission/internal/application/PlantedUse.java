package planted.contexts_are_narrowed_at_the_edge.mission.internal.application;

import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;

class PlantedUse {
    Object narrow(ExecutionContext context) {
        return Composites.read(context);
    }
}
