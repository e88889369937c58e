package dev.quarterdeck.governance.api;

import dev.quarterdeck.governance.api.Users.PasswordLink;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords, with which people open browser sessions; kept as Argon2id alone and never shown. */
public interface Passwords {
    /** A link that sets a password once: the caller's own, or as an admin anybody's. */
    @Requires(Permission.SIGN_IN)
    PasswordLink link(EntryContext context, @Nullable String user);

    /** Puts a new one in the place of the caller's; their sessions end. @throws Refused unless the present one is given */
    @Requires(Permission.SIGN_IN)
    User change(EntryContext context, Change command);

    /** Sets the password of whoever a link is for, which spends it; empty if it is spent. @throws Refused if it is too short */
    Optional<Principal> set(NewPassword command);

    /** Who that is; empty for a wrong password as for an unknown name. @throws Refused after too many failures */
    Optional<Principal> signIn(Attempt attempt);

    /** One's own password, and what is to be in its place. */
    record Change(String present, String wanted) {
        @Override
        public String toString() {
            return "Change[]";
        }
    }

    /** What a link's page sends. */
    record NewPassword(String code, String password, String correlationId) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /**
     * Somebody at the door.
     *
     * @param organization its handle
     * @param address where they come from, by which failures are counted
     */
    record Attempt(String organization, String name, String password, String address, String correlationId) {
        @Override
        public String toString() {
            return "Attempt[%s, %s, %s]".formatted(organization, name, address);
        }
    }
}
