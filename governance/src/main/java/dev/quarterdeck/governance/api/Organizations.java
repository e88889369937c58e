package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations on this installation. A credential belongs to one, and every request acts in that one. */
public interface Organizations {
    /** Makes the organisation {@code local} and its first admin where there is no organisation yet; again is a no-op. */
    OrganizationId ensureLocal();

    /**
     * Makes an organisation; the caller is its first admin.
     *
     * @throws Refused if the handle is none or is taken, or the caller is no admin of the organisation {@code local}
     */
    @Requires(Permission.ADMINISTER)
    Entered create(EntryContext context, String handle);

    /** Those the caller is in; an admin of the organisation {@code local} sees all. */
    @Requires(Permission.OVERSEE)
    Listing list(EntryContext context, ListPart part);

    /** Lets in somebody who is in another organisation; whoever first comes with the code joins. */
    @Requires(Permission.ADMINISTER)
    Invitation invite(EntryContext context, String name, Role role);

    /** Joins the organisation a code is from, as the person the caller is. @throws Refused if the code is not good */
    @Requires(Permission.SIGN_IN)
    Entered join(EntryContext context, String code);

    /** What the surfaces answer about organisations. */
    sealed interface Answer {}

    /**
     * An organisation.
     *
     * @param handle unique on the installation
     * @param roles the caller's there; none for one who only looks after the installation
     */
    record Organization(String id, String handle, List<Role> roles) implements Answer {
        public Organization {
            roles = List.copyOf(roles);
        }
    }

    /** The organisation one has come into, and a token that acts in it, shown this once. */
    record Entered(Organization organization, Tokens.IssuedToken token) implements Answer {}

    /**
     * A way in.
     *
     * @param name what the newcomer is called there
     * @param code works once, within seven days
     */
    record Invitation(String name, Role role, String code, Instant expiresAt) implements Answer {
        @Override
        public String toString() {
            return "Invitation[%s, %s]".formatted(name, role);
        }
    }

    /** Organisations, in the form every list has. */
    record Listing(List<Organization> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
