package dev.quarterdeck.app.page;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.app.server.security.BrowserSessions;
import dev.quarterdeck.app.server.security.SignInWays;
import dev.quarterdeck.governance.api.Passwords;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs a browser in; looking at the link spends nothing, so that a program that previews it does not use it up. */
@Controller
@RequestMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
class SignInPage {
    private static final Html SPENT = new Html("Link spent", """
            <h1>This link no longer works</h1>
            <p>A sign-in link works once, for ten minutes. <code>qd up</code> prints a new one.</p>
            """);

    private final SignIns signIns;
    private final Passwords passwords;
    private final SignInForms forms;
    private final SignInWays ways;
    private final BrowserSessions sessions;

    SignInPage(SignIns signIns, Passwords passwords, SignInForms forms, SignInWays ways, BrowserSessions sessions) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.forms = forms;
        this.ways = ways;
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<String> ask(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String refused,
            CsrfToken forgery) {
        var page = code == null
                ? forms.ways(forgery, SignInForms.complaintOf(refused))
                : forms.confirmation(code, forgery);
        return ResponseEntity.ok(page.toString());
    }

    @PostMapping
    ResponseEntity<String> redeem(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return signIns.redeem(code)
                .map(person -> welcome(person, SignIns.Way.LINK, request, response))
                .orElseGet(() -> ResponseEntity.badRequest().body(SPENT.toString()));
    }

    @PostMapping("/password")
    ResponseEntity<String> signIn(
            @RequestParam String organization,
            @RequestParam String name,
            @RequestParam String password,
            CsrfToken forgery,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt =
                new Passwords.Attempt(organization, name, password, request.getRemoteAddr(), Correlation.idOf(request));
        try {
            var person = ways.password() ? passwords.signIn(attempt) : Optional.<Principal>empty();
            return person.map(one -> welcome(one, SignIns.Way.PASSWORD, request, response))
                    .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN)
                            .body(forms.ways(forgery, SignInForms.WRONG).toString()));
        } catch (Refused limited) {
            return tooOften(limited, forgery);
        }
    }

    private ResponseEntity<String> tooOften(Refused limited, CsrfToken forgery) {
        var wait = limited.reason().retryAfter();
        if (wait == null) {
            throw limited;
        }
        var busy = limited.reason().kind() == RefusalReason.Kind.UNAVAILABLE;
        return ResponseEntity.status(busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .body(forms.ways(forgery, limited.reason().message()).toString());
    }

    private ResponseEntity<String> welcome(
            Principal person, SignIns.Way way, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(person, way, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .build();
    }
}
