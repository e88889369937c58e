package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.MissionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of all missions that waits for somebody, as far as the caller may settle it. */
public interface Inbox {
    /** Oldest first. */
    @Requires(Permission.READ)
    Items waiting(EntryContext context, PageRequest page);

    @Requires(Permission.READ)
    Count count(EntryContext context);

    /** What the surfaces answer about what waits. */
    sealed interface Answer permits Items, Count {}

    /** Part of what waits for the caller. */
    record Items(List<Item> items, @Nullable String nextCursor) implements Answer {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * How much waits for the caller.
     *
     * @param mark of what it is: another one where something else waits, though no more and no less
     */
    record Count(int count, String mark) implements Answer {}

    /**
     * Something that waits.
     *
     * @param id of the question or the warning
     * @param options empty where any text is an answer
     * @param nextStep the command that settles it
     */
    record Item(
            MissionId missionId,
            String missionTitle,
            Sort sort,
            String id,
            String question,
            List<String> options,
            Actor askedBy,
            Instant since,
            @Nullable Instant deadline,
            String nextStep) {
        public Item {
            options = List.copyOf(options);
        }
    }

    /** What waits. */
    enum Sort {
        QUESTION,
        RUN_STEP,
        AGENT_PERMISSION,
        WARNING,
        ROLE_SWITCH,
        DISCREPANCY,
        CONFLICT
    }
}
