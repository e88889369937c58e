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

    /** People, in the form every list has. */
    record Listing(List<User> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
