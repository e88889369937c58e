package dev.quarterdeck.architecture.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server and one browser for all browser tests; without a browser each of them is skipped, by its own name. */
final class Desk implements ExecutionCondition, ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isEmpty() || (Programs.CHROMIUM.isPresent() && Programs.NODE.isPresent())
                ? ConditionEvaluationResult.enabled("A browser is there, or it is not needed yet")
                : ConditionEvaluationResult.disabled("No Chromium with Node on the PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Deck.class;
    }

    @Override
    public Deck resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Deck.class, _ -> Deck.started(), Deck.class);
    }
}
