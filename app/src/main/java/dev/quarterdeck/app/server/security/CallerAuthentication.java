package dev.quarterdeck.app.server.security;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.Transport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A caller whose credential was accepted: a token, or the session a sign-in link opened. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final Principal caller;
    private final Transport transport;
    private final @Nullable Instant openedAt;

    private CallerAuthentication(Principal caller, Transport transport, @Nullable Instant openedAt) {
        super(List.of());
        this.caller = caller;
        this.transport = transport;
        this.openedAt = openedAt;
        setAuthenticated(true);
    }

    public static CallerAuthentication byToken(Principal caller) {
        return new CallerAuthentication(caller, Transport.HTTP, null);
    }

    static CallerAuthentication bySession(Principal caller, Instant openedAt) {
        return new CallerAuthentication(caller, Transport.UI, openedAt);
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

    /** When the session was opened; absent where a token vouches for each request. */
    @Nullable
    Instant openedAt() {
        return openedAt;
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
