package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Instant;
import java.util.List;

/** The people of an organisation. */
public interface Users {
    /** Adds a person and issues their first token. */
    @Requires(Permission.ADMINISTER)
    Welcome add(EntryContext context, String name, Role role);

    /** In the order they were added. */
    @Requires(Permission.ADMINISTER)
    List<User> list(EntryContext context);

    /** Who is asking. */
    @Requires(Permission.READ)
    User self(EntryContext context);

    /** A person; the name is unique in the organisation. */
    record User(String id, String name, List<Role> roles, Instant addedAt) {
        public User {
            roles = List.copyOf(roles);
        }
    }

    /** A new person with the token shown this once. */
    record Welcome(User user, Tokens.IssuedToken token) {}
}
