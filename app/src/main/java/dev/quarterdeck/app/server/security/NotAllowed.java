package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.HttpProblem;
import dev.quarterdeck.app.server.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A write that only a cookie vouches for and that our own page did not make; a stranger's is first of all a stranger's. */
class NotAllowed implements AccessDeniedHandler {
    private final ProblemWriter problems;

    NotAllowed(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication) {
            problems.write(
                    request,
                    response,
                    HttpProblem.REQUEST_FORGED,
                    "The request does not come from a page of this server.");
        } else {
            problems.write(request, response, HttpProblem.NOT_SIGNED_IN, "This needs a signed-in caller.");
        }
    }
}
