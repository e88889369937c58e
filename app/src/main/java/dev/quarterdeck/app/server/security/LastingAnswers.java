package dev.quarterdeck.app.server.security;

import dev.quarterdeck.kernel.time.Clock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** An answer that takes long, a stream above all, is written only as long as its caller would be let in again. */
class LastingAnswers extends OncePerRequestFilter {
    private static final int LOOKS = 3;

    private final Credentials credentials;
    private final Duration every;
    private final Clock clock;

    /** @param heartbeat how often at least a stream is written to */
    LastingAnswers(Credentials credentials, Duration heartbeat, Clock clock) {
        this.credentials = credentials;
        this.every = heartbeat.dividedBy(LOOKS);
        this.clock = clock;
    }

    // Files are the same for everybody.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().equals("/cli");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
            var standing = new Standing(() -> credentials.hold(request, caller), every, clock);
            chain.doFilter(request, new GuardedResponse(response, standing));
        } else {
            chain.doFilter(request, response);
        }
    }
}
