package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Instant;
import java.util.Optional;

/** How people open browser sessions, and how long these hold. */
public interface SignIns {
    /** A one-time code that signs in as the caller: single use, gone after ten minutes. */
    @Requires(Permission.SIGN_IN)
    String code(EntryContext context);

    /** Redeems a code; empty when it is unknown, used or too old. */
    Optional<Principal> redeem(String code);

    /** Tells the trail that a session was opened, and by which way. */
    void opened(Principal caller, Way way, String correlationId);

    /** Whether a session opened then is still good: the person is here, with the same roles and the same password. */
    boolean holds(Principal caller, Instant openedAt);

    /** What proved who it is. */
    enum Way {
        LINK,
        PASSWORD,
        ISSUER
    }
}
