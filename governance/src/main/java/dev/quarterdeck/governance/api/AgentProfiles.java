package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The selves agents work as: built in, the organisation's own, and the repository's. */
public interface AgentProfiles {
    /**
     * The profile of this name, from the nearest layer that has one.
     *
     * @throws Refused if the nearest one cannot be read
     */
    Optional<AgentProfile> named(OrganizationId organization, @Nullable RuleSource source, String id);

    /** Every profile, in the order of their names; one that cannot be read says why. */
    @Requires(Permission.READ)
    Listing list(Composite context);

    /**
     * A profile in a list.
     *
     * @param problem why it cannot be used
     */
    record AgentProfileSummary(
            String id,
            String version,
            String layer,
            String title,
            String purpose,
            @Nullable String problem) {}

    /** Profiles, in the form every list has. */
    record Listing(
            List<AgentProfileSummary> items, @Nullable String nextCursor) implements RuleAnswer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
