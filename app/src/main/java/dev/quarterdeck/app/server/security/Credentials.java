package dev.quarterdeck.app.server.security;

import dev.quarterdeck.execution.api.AgentTokens;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Principal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What callers prove themselves with, and whether it still is good. */
@Component
class Credentials {
    private final Tokens tokens;
    private final AgentTokens agents;
    private final SignIns signIns;

    Credentials(Tokens tokens, AgentTokens agents, SignIns signIns) {
        this.tokens = tokens;
        this.agents = agents;
        this.signIns = signIns;
    }

    /** A person's or an agent's. */
    Optional<Principal> bearer(String secret) {
        return tokens.authenticate(secret).or(() -> agents.authenticate(secret));
    }

    /** Whether the caller of a request would be let in again, as the same and with the same roles. */
    boolean hold(HttpServletRequest request, CallerAuthentication caller) {
        var secret = BearerTokens.secretIn(request);
        return secret.isPresent()
                ? bearer(secret.get()).filter(caller.caller()::equals).isPresent()
                : isSignedIn(request) && hold(caller);
    }

    /** Whether whoever opened the session is here, may do the same, and has the same password. */
    boolean hold(CallerAuthentication caller) {
        var openedAt = caller.openedAt();
        return openedAt == null || signIns.holds(caller.caller(), openedAt);
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return request.getSession(false) != null;
    }
}
