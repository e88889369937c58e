package dev.quarterdeck.app.page;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.app.server.security.BrowserSessions;
import dev.quarterdeck.governance.api.Passwords;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link sets a password, which proves who it is and so signs them in. */
@Controller
@RequestMapping(path = "/password", produces = MediaType.TEXT_HTML_VALUE)
class PasswordPage {
    private static final Html SPENT = new Html("Link spent", """
            <h1>This link no longer works</h1>
            <p>A link for a password works once, for a day. An admin makes a new one: <code>qd users password NAME</code></p>
            """);

    private final Passwords passwords;
    private final SignInForms forms;
    private final BrowserSessions sessions;

    PasswordPage(Passwords passwords, SignInForms forms, BrowserSessions sessions) {
        this.passwords = passwords;
        this.forms = forms;
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam String code, CsrfToken forgery) {
        return ResponseEntity.ok(forms.newPassword(code, forgery, null).toString());
    }

    @PostMapping
    ResponseEntity<String> set(
            @RequestParam String code,
            @RequestParam String password,
            CsrfToken forgery,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var person = passwords.set(new Passwords.NewPassword(code, password, Correlation.idOf(request)));
            return person.map(one -> {
                        sessions.open(one, SignIns.Way.PASSWORD, request, response);
                        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/"))
                                .<String>build();
                    })
                    .orElseGet(() -> ResponseEntity.badRequest().body(SPENT.toString()));
        } catch (Refused weak) {
            return ResponseEntity.badRequest()
                    .body(forms.newPassword(code, forgery, weak.reason().message())
                            .toString());
        }
    }
}
