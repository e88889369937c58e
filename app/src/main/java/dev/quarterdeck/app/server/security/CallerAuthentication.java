package dev.quarterdeck.app.server.security;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.Transport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A caller whose credential was accepted: a token, or the session a sign-in link opened. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final Principal caller;
    private final Transport transport;

    private CallerAuthentication(Principal caller, Transport transport) {
        super(List.of());
        this.caller = caller;
        this.transport = transport;
        setAuthenticated(true);
    }

    public static CallerAuthentication byToken(Principal caller) {
        return new CallerAuthentication(caller, Transport.HTTP);
    }

    public static CallerAuthentication bySession(Principal caller) {
        return new CallerAuthentication(caller, Transport.UI);
    }

    /** Whoever makes the current request; only reached by requests that were authenticated. */
    public static CallerAuthentication current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
            return caller;
        }
        throw new IllegalStateException("A request without a caller got past the door");
    }

    public Principal caller() {
        return caller;
    }

    public Transport transport() {
        return transport;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.actor().id();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller) && transport == that.transport;
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
