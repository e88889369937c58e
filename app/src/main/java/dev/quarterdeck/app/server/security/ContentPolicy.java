package dev.quarterdeck.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** A page loads and runs only what this server has as a file. */
class ContentPolicy implements HeaderWriter {
    private static final String STRICT =
            "default-src 'none'; script-src 'self'%s; style-src 'self'%s; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    // The API page is a library's; it styles elements from its scripts.
    private static final String API_PAGE = STRICT.formatted("", " 'unsafe-inline'");

    private final String ours;

    ContentPolicy(ImportMap imports) {
        ours = STRICT.formatted(" " + imports.source(), "");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var policy = request.getRequestURI().startsWith("/swagger-ui/") ? API_PAGE : ours;
        response.setHeader("Content-Security-Policy", policy);
    }
}
