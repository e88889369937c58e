package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> handleAnything(Exception thrown, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null; // Nobody is there to be answered.
        }
        var correlation = Correlation.idOf(request);
        return Failures.reasonOf(thrown)
                .map(reason -> refusal(reason, correlation))
                .orElseGet(() -> answer(fault(thrown, request)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> handleTooLarge(BodyTooLarge body, HttpServletRequest request) {
        return answer(Problem.of(HttpProblem.BODY_TOO_LARGE, body.detail(), Correlation.idOf(request)));
    }

    private static ResponseEntity<Problem> refusal(RefusalReason reason, String correlation) {
        var answer = answer(Problem.of(reason, correlation));
        var wait = reason.retryAfter();
        return wait == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                        .body(answer.getBody());
    }

    private static Problem fault(Exception thrown, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return Problem.of(
                HttpProblem.INTERNAL_ERROR, "Something went wrong here; it is in the log.", Correlation.idOf(request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return UnreadableBody.causeOf(unreadable)
                .map(body -> answer(body.asProblem(correlationOf(request)), headers))
                .orElseGet(() -> answer(
                        Problem.of(HttpProblem.INVALID_INPUT, "A body is needed.", correlationOf(request)), headers));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var why = mismatch.getMostSpecificCause();
        var detail = why instanceof IllegalArgumentException && why.getMessage() != null
                ? why.getMessage()
                : "'%s' cannot be read.".formatted(mismatch.getValue());
        return answer(Problem.of(HttpProblem.INVALID_INPUT, detail, correlationOf(request)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && request instanceof ServletWebRequest web) {
            return answer(fault(thrown, web.getRequest()), headers);
        }
        var detail = body instanceof ProblemDetail known && known.getDetail() != null
                ? known.getDetail()
                : "The request cannot be read.";
        return answer(Problem.of(HttpProblem.of(status), detail, correlationOf(request)), headers);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String correlationOf(WebRequest request) {
        return request instanceof ServletWebRequest web ? Correlation.idOf(web.getRequest()) : "";
    }
}
