package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of an organisation. */
public interface Users {
    /** Adds a person and issues their first token. */
    @Requires(Permission.ADMINISTER)
    Welcome add(EntryContext context, String name, Role role);

    /** In the order they were added. */
    @Requires(Permission.ADMINISTER)
    Listing list(EntryContext context, ListPart part);

    /** Ends a membership; the person's tokens, links, password and sessions end with it. */
    @Requires(Permission.ADMINISTER)
    User remove(EntryContext context, String user);

    /** Their sessions end, so that none goes on with what it no longer may. */
    @Requires(Permission.ADMINISTER)
    User changeRole(EntryContext context, String user, Role role);

    /** Who is asking. */
    @Requires(Permission.READ)
    User self(EntryContext context);

    /** @throws Refused if no role has this name */
    static Role roleNamed(String text) {
        return Role.named(text).orElseThrow(() -> new Refused(new AccessRefusal.RoleUnknown(text)));
    }

    /** What the surfaces answer about people. */
    sealed interface Answer {}

    /** A person; the name is unique in the organisation. */
    record User(String id, String name, List<Role> roles, Instant addedAt) implements Answer {
        public User {
            roles = List.copyOf(roles);
        }
    }

    /** A new person with the token shown this once. */
    record Welcome(User user, Tokens.IssuedToken token) implements Answer {}

    /**
     * A link that sets a password, for whoever it is given to.
     *
     * @param path to open on this server; works once, within a day
     */
    record PasswordLink(String user, String path, Instant expiresAt) implements Answer {
        @Override
        public String toString() {
            return "PasswordLink[%s]".formatted(user);
        }
    }

    /** People, in the form every list has. */
    record Listing(List<User> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
