package dev.quarterdeck.app.server.openapi;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.RepositoryContext;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** An operation on a repository says which; where the path does not, a parameter does. */
class RepositoryParameter implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var contexts = Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .toList();
        if (contexts.contains(RepositoryContext.class)) {
            operation.addParametersItem(repository(true, "the ULID of a registered repository"));
        } else if (contexts.contains(Composite.class)) {
            operation.addParametersItem(
                    repository(false, "the ULID of a registered repository; without it, what holds in all of them"));
        }
        return operation;
    }

    private static Parameter repository(boolean required, String description) {
        return new QueryParameter()
                .name(ContextParameters.REPOSITORY)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }
}
