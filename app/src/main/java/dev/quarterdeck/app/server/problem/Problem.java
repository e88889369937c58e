package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem as RFC 9457 has it, with what our refusals add.
 *
 * @param type names the code as a URI
 * @param code UPPER_SNAKE, stable for ever
 * @param nextStep what to do about it
 * @param correlationId finds the request in the server's log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String subject,
        @Nullable String observed,
        @Nullable String expected,
        String nextStep,
        List<String> candidates,
        String correlationId) {

    public static Problem of(RefusalReason reason, String correlationId) {
        return new Problem(
                typeOf(reason.code()),
                titleOf(reason.code()),
                statusOf(reason.kind()).value(),
                reason.message(),
                reason.code(),
                reason.subject(),
                reason.observed(),
                reason.expected(),
                reason.nextStep(),
                reason.candidates(),
                correlationId);
    }

    static Problem of(HttpProblem problem, String detail, String correlationId) {
        return new Problem(
                typeOf(problem.name()),
                titleOf(problem.name()),
                problem.status().value(),
                detail,
                problem.name(),
                null,
                null,
                null,
                problem.nextStep(),
                List.of(),
                correlationId);
    }

    private static HttpStatus statusOf(RefusalReason.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String typeOf(String code) {
        return "urn:quarterdeck:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String titleOf(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
