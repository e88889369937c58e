package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.app.server.problem.Failures;
import dev.quarterdeck.app.server.problem.HttpProblem;
import dev.quarterdeck.app.server.problem.Problem;
import dev.quarterdeck.app.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Accepts {@code Authorization: Bearer}; a request that presents a token is judged by the token alone. */
class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Credentials credentials;
    private final ProblemWriter problems;

    BearerTokens(Credentials credentials, ProblemWriter problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    static boolean presentedBy(HttpServletRequest request) {
        return secretIn(request).isPresent();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // The answer of a long request is written under the same caller.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secretIn(request);
        if (secret.isEmpty() || admit(secret.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean admit(String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var caller = credentials.bearer(secret);
            if (caller.isPresent()) {
                SecurityContextHolder.setContext(new SecurityContextImpl(CallerAuthentication.byToken(caller.get())));
                return true;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, HttpProblem.NOT_SIGNED_IN, "The token is unknown, expired or revoked.");
        } catch (RuntimeException unavailable) {
            var reason = Failures.reasonOf(unavailable).orElseThrow(() -> unavailable);
            problems.write(response, Problem.of(reason, Correlation.idOf(request)));
        }
        return false;
    }

    static Optional<String> secretIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
