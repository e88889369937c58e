package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runtimes agents can be had from, and how they are. */
public interface AgentProviders {
    /** By their names, each as it was when it was looked at last. */
    @Requires(Permission.OVERSEE)
    Listing list(EntryContext context);

    /**
     * Looks at one now.
     *
     * @throws Refused if there is none of this name
     */
    @Requires(Permission.OPERATE)
    Provider test(EntryContext context, String name);

    /** What the surfaces answer about providers. */
    sealed interface Answer {}

    /** Providers, in the form every list has. */
    record Listing(List<Provider> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * A runtime of agents.
     *
     * @param kind what sort of runtime: process or scripted
     * @param reason why it is not available
     * @param isolated whether its agents are kept from what the server's user can read, people's tokens among it
     */
    record Provider(
            String name,
            String kind,
            State state,
            @Nullable String reason,
            Set<AgentCapability> capabilities,
            boolean isolated,
            Instant checkedAt)
            implements Answer {
        public Provider {
            capabilities = Set.copyOf(capabilities);
        }
    }

    /** Whether anything can be had from it. */
    enum State {
        AVAILABLE,
        UNAVAILABLE
    }
}
