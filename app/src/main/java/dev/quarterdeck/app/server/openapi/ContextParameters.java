package dev.quarterdeck.app.server.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Names the parts of a path that the context is resolved from; no controller's method does. */
class ContextParameters implements OpenApiCustomizer {
    static final String REPOSITORY = "repository";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (path.contains("{" + REPOSITORY + "}")) {
                item.readOperations().forEach(ContextParameters::dropQuery);
            }
            var variables =
                    VARIABLE.matcher(path).results().map(MatchResult::group).toList();
            item.readOperations().forEach(operation -> variables.forEach(variable -> name(variable, operation)));
        });
    }

    private static void dropQuery(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> REPOSITORY.equals(parameter.getName()));
        }
    }

    private static void name(String variable, Operation operation) {
        var name = variable.substring(1, variable.length() - 1);
        var known = Optional.ofNullable(operation.getParameters()).orElse(List.<Parameter>of()).stream()
                .anyMatch(parameter -> name.equals(parameter.getName()));
        if (!known) {
            operation.addParametersItem(new PathParameter()
                    .name(name)
                    .description(name.equals("mission") ? "ULID, its first 8 characters, or a slug" : null)
                    .schema(new StringSchema()));
        }
    }
}
