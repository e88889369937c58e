package dev.quarterdeck.app.server.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Problems of the transport itself; those of a module's rules are refusals. The name is the code. */
public enum HttpProblem {
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "correct the request as /openapi.json describes it"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "send a token (qd tokens), or sign in with the link qd up prints"),
    REQUEST_FORGED(HttpStatus.FORBIDDEN, "load the page again, or send a token instead of the session's cookie"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "see /openapi.json for what there is"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "see /openapi.json for what the path answers to"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "accept application/json"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "send less at once"),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json"),
    HOST_UNKNOWN(
            HttpStatus.MISDIRECTED_REQUEST,
            "use the address qd up prints, or start the server with QUARTERDECK_HOSTS naming this one"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "look for the correlation id in the server's log");

    private final HttpStatus status;
    private final String nextStep;

    HttpProblem(HttpStatus status, String nextStep) {
        this.status = status;
        this.nextStep = nextStep;
    }

    public HttpStatus status() {
        return status;
    }

    public String nextStep() {
        return nextStep;
    }

    static HttpProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? INVALID_INPUT : INTERNAL_ERROR);
    }
}
