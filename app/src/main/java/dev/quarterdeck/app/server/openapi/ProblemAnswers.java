package dev.quarterdeck.app.server.openapi;

import dev.quarterdeck.app.server.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Every operation may answer with a problem. */
class ProblemAnswers implements OpenApiCustomizer {
    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI description) {
        ModelConverters.getInstance(true)
                .read(Problem.class)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        var problem = new ApiResponse()
                .description("Refused or failed; code and nextStep say why and what to do")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem));
    }
}
