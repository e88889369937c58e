package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import java.util.Optional;

/** One-time codes that sign a browser in: single use, gone after ten minutes. */
public interface SignIns {
    /** A code that signs in as the caller. */
    @Requires(Permission.SIGN_IN)
    String code(EntryContext context);

    /** Redeems a code; empty when it is unknown, used or too old. */
    Optional<Principal> redeem(String code);
}
