package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of missions there are: built in, the organisation's own, and the repository's. */
public interface MissionTypes {
    /**
     * The type of this name, from the nearest layer that has one.
     *
     * @throws Refused if no layer has it, or the nearest one cannot be read
     */
    MissionType named(OrganizationId organization, @Nullable RuleSource source, String id);

    /** Reads back the definition of a type, whatever the layers say today. */
    MissionType frozen(String definition);

    /** Every type, in the order of their names; one that cannot be read says why. */
    @Requires(Permission.READ)
    Listing list(Composite context);

    /**
     * One type with its definition.
     *
     * @throws Refused if no layer has it, or the nearest one cannot be read
     */
    @Requires(Permission.READ)
    MissionType show(Composite context, String id);

    /**
     * A type in a list.
     *
     * @param problem why it cannot be used
     */
    record MissionTypeSummary(
            String id,
            String version,
            String layer,
            String title,
            List<String> steps,
            @Nullable String problem) {
        public MissionTypeSummary {
            steps = List.copyOf(steps);
        }
    }

    /** Types, in the form every list has. */
    record Listing(List<MissionTypeSummary> items, @Nullable String nextCursor) implements RuleAnswer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
