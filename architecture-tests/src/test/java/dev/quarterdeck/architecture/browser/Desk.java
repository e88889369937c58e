package dev.quarterdeck.architecture.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server and one browser for all browser tests. Without a browser each of them is skipped, by its own name, or fails
 * where {@code QD_BROWSER_TESTS} says that they are required.
 */
final class Desk implements ExecutionCondition, ParameterResolver {
    private static final boolean REQUIRED = "required".equals(System.getenv("QD_BROWSER_TESTS"));
    private static final String MISSING = "No Chromium with Node on the PATH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || (Programs.CHROMIUM.isPresent() && Programs.NODE.isPresent())) {
            return ConditionEvaluationResult.enabled("A browser is there, or it is not needed yet");
        }
        if (REQUIRED) {
            throw new IllegalStateException(MISSING + ", and QD_BROWSER_TESTS=required");
        }
        return ConditionEvaluationResult.disabled(MISSING);
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
