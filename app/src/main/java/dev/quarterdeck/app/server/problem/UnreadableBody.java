package dev.quarterdeck.app.server.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a JSON body, said without naming a class of ours. */
record UnreadableBody(JacksonException cause) {
    static Optional<UnreadableBody> causeOf(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? Optional.of(new UnreadableBody(cause))
                : Optional.empty();
    }

    Problem asProblem(String correlationId) {
        return switch (cause.getCause()) {
            case BodyTooLarge large -> Problem.of(HttpProblem.BODY_TOO_LARGE, large.detail(), correlationId);
            case null, default -> Problem.of(HttpProblem.INVALID_INPUT, detail(), correlationId);
        };
    }

    private String detail() {
        return switch (cause) {
            case StreamConstraintsException tooMuch -> "The body goes too far: " + tooMuch.getOriginalMessage();
            case UnrecognizedPropertyException unknown ->
                "The body has '%s', which is not known here.".formatted(path(unknown.getPath()));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                "'%s' in the body: %s".formatted(path(refused.getPath()), why.getMessage());
            case StreamReadException _ -> "The body is not JSON%s.".formatted(place());
            default ->
                "%s is missing or not of the right type."
                        .formatted(cause.getPath().isEmpty() ? "The body" : "'%s'".formatted(path(cause.getPath())));
        };
    }

    private String place() {
        var location = cause.getLocation();
        return location == null ? "" : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
