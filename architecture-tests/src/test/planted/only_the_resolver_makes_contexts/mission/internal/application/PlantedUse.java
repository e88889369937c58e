package planted.only_the_resolver_makes_contexts.mission.internal.application;

import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Transport;

class PlantedUse {
    Infrastructure here() {
        return new Infrastructure("node", Transport.CLI, "correlation");
    }
}
