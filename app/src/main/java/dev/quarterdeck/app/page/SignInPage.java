package dev.quarterdeck.app.page;

import dev.quarterdeck.app.server.security.CallerAuthentication;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.actor.Principal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
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
    private static final Html NO_CODE = new Html("Sign in", """
            <h1>Quarterdeck</h1>
            <p>You are not signed in. <code>qd up</code> prints a link that signs you in.</p>
            """);
    private static final Html SPENT = new Html("Link spent", """
            <h1>This link no longer works</h1>
            <p>A sign-in link works once, for ten minutes. <code>qd up</code> prints a new one.</p>
            """);

    private final SignIns signIns;
    private final SecurityContextRepository sessions;

    SignInPage(SignIns signIns, SecurityContextRepository sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam(required = false) @Nullable String code, CsrfToken forgery) {
        var page = code == null ? NO_CODE : confirmation(code, forgery);
        return ResponseEntity.ok(page.toString());
    }

    @PostMapping
    ResponseEntity<String> signIn(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return signIns.redeem(code)
                .map(person -> welcome(person, request, response))
                .orElseGet(() -> ResponseEntity.badRequest().body(SPENT.toString()));
    }

    private ResponseEntity<String> welcome(Principal person, HttpServletRequest request, HttpServletResponse response) {
        // A session id somebody else may have planted must not become a signed-in one.
        request.getSession(true);
        request.changeSessionId();
        sessions.saveContext(new SecurityContextImpl(CallerAuthentication.bySession(person)), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .build();
    }

    private static Html confirmation(String code, CsrfToken forgery) {
        return new Html("Sign in", """
                <h1>Quarterdeck</h1>
                <form method="post" action="/sign-in">
                  <input type="hidden" name="code" value="%s">
                  <input type="hidden" name="%s" value="%s">
                  <button>Sign in</button>
                </form>
                """.formatted(
                        Html.text(code), Html.text(forgery.getParameterName()), Html.text(forgery.getToken())));
    }
}
