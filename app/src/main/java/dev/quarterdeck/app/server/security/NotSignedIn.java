package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.HttpProblem;
import dev.quarterdeck.app.server.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A program is told; a person in a browser is shown how to sign in. */
class NotSignedIn implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    NotSignedIn(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException {
        if (isPersonLooking(request)) {
            response.sendRedirect("/sign-in");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, HttpProblem.NOT_SIGNED_IN, "This needs a signed-in caller.");
    }

    private static boolean isPersonLooking(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
