package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
class TokensController {
    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Tokens.Listing list(
            EntryContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return tokens.list(context, new ListPart(cursor, limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.IssuedToken issue(
            EntryContext context,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewToken body) {
        return tokens.issue(context, body.command(idempotencyKey));
    }

    @DeleteMapping("/{token}")
    Tokens.Token revoke(EntryContext context, @PathVariable String token) {
        return tokens.revoke(context, token);
    }

    /**
     * What a token is asked for with.
     *
     * @param lifetime an ISO 8601 duration, {@code P30D}
     */
    record NewToken(
            @Nullable String label,
            @Nullable String user,
            @Nullable Duration lifetime,
            @Nullable Boolean remote) {
        Tokens.IssueToken command(@Nullable String idempotencyKey) {
            return new Tokens.IssueToken(
                    requireNonNullElse(label, ""), user, lifetime, requireNonNullElse(remote, false), idempotencyKey);
        }
    }
}
