package dev.quarterdeck.app.server.security;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.time.Clock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of a person whose credential was accepted, whichever it was. */
@Component
public class BrowserSessions {
    private final SignIns signIns;
    private final SecurityContextRepository sessions;
    private final Clock clock;

    BrowserSessions(SignIns signIns, SecurityContextRepository sessions, Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void open(Principal person, SignIns.Way way, HttpServletRequest request, HttpServletResponse response) {
        signIns.opened(person, way, Correlation.idOf(request));
        // A session somebody else may have planted must not become a signed-in one, nor what it holds.
        var planted = request.getSession(false);
        if (planted != null) {
            planted.invalidate();
        }
        request.getSession(true);
        var caller = CallerAuthentication.bySession(person, clock.now());
        sessions.saveContext(new SecurityContextImpl(caller), request, response);
    }
}
