package dev.quarterdeck.app.server.openapi;

import dev.quarterdeck.kernel.context.RepositoryContext;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** An operation on a repository says which; where the path does not, a parameter does. */
class RepositoryParameter implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var onRepository = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == RepositoryContext.class);
        if (onRepository) {
            operation.addParametersItem(new QueryParameter()
                    .name(ContextParameters.REPOSITORY)
                    .description("the ULID of a registered repository")
                    .required(true)
                    .schema(new StringSchema()));
        }
        return operation;
    }
}
