package planted.only_the_resolver_makes_contexts.execution.internal.application;

import dev.quarterdeck.kernel.context.ExecutionContext;

class PlantedGuess {
    ExecutionContext over(ExecutionContext one) {
        return new ExecutionContext(one.entry(), one.repository(), one.mission(), null);
    }
}
