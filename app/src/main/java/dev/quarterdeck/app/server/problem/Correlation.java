package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.id.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id that its answer, its log lines and the events it causes share. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Correlation extends OncePerRequestFilter {
    private static final String NAME = "correlationId";
    private static final String HEADER = "Correlation-Id";

    private final Ids ids;

    Correlation(Ids ids) {
        this.ids = ids;
    }

    public static String idOf(ServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = ids.next();
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        }
    }
}
