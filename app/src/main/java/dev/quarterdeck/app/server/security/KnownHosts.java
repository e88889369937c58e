package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.HttpProblem;
import dev.quarterdeck.app.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests for other hosts: a web site whose name is made to point here gets no answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownHosts extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> configured;
    private final ProblemWriter problems;

    KnownHosts(@Value("${quarterdeck.hosts:}") Set<String> configured, ProblemWriter problems) {
        this.configured = Set.copyOf(configured);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = request.getHeader(HttpHeaders.HOST);
        if (named != null && isOurs(named.toLowerCase(Locale.ROOT), request.getLocalPort())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, HttpProblem.HOST_UNKNOWN, "This server is not the host you asked for.");
        }
    }

    private boolean isOurs(String host, int port) {
        return configured.contains(host) || LOOPBACK.stream().anyMatch(name -> host.equals(name + ":" + port));
    }
}
