package planted.only_the_resolver_makes_contexts.execution.internal.application.context;

import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Transport;

class FineUse {
    Infrastructure here() {
        return new Infrastructure("node", Transport.CLI, "correlation");
    }
}
