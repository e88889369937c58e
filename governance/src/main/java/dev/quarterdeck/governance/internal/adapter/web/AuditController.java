package dev.quarterdeck.governance.internal.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.governance.api.AuditTrail.Listing;
import dev.quarterdeck.governance.api.AuditTrail.Proof;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.kernel.context.EntryContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mission-control/audit")
class AuditController {
    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    Listing list(
            EntryContext context,
            @ModelAttribute Filter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return trail.list(context, filter, new ListPart(cursor, limit));
    }

    /** One line of JSON for every entry. */
    @GetMapping(path = "/export", produces = "application/x-ndjson")
    void export(EntryContext context, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(UTF_8);
        var lines = new Lines(response.getOutputStream());
        trail.export(context, filter, entry -> lines.write(entry.line()));
    }

    @GetMapping("/proof")
    Proof proof(EntryContext context) {
        return trail.verify(context);
    }
}
