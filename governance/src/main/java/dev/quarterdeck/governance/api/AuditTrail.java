package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who intervened, on what, and how it ended. Entries are added and never changed; each is tied to all before it. */
public interface AuditTrail {
    /** Adds an entry. Where the organisation's transaction is open, it is there with what it tells or not at all. */
    @Requires(Permission.READ)
    void record(Composite context, Deed deed);

    /** The newest first. */
    @Requires(Permission.OVERSEE)
    Listing list(EntryContext context, Filter filter, ListPart part);

    /** The oldest first, all of them. */
    @Requires(Permission.OVERSEE)
    void export(EntryContext context, Filter filter, Consumer<Exported> each);

    /** Whether every entry follows from those before it, and none is missing. */
    @Requires(Permission.OVERSEE)
    Proof verify(EntryContext context);

    /** How a deed ended. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /**
     * What somebody did, or tried to.
     *
     * @param action a word for the subject and one for what was done to it, {@code token.revoke}
     * @param target which one, by the name or id it is known under
     * @param provider the agent runtime it went to; absent where none was concerned
     * @param content what was said, of which the first 16,384 characters are kept; never a secret
     */
    record Deed(
            String action,
            String target,
            @Nullable String provider,
            @Nullable String content,
            Map<String, String> metadata,
            Outcome outcome) {
        public Deed {
            metadata = Map.copyOf(metadata);
            if (action.isBlank() || target.isBlank()) {
                throw new IllegalArgumentException("A deed has an action and a target");
            }
        }

        /** One that succeeded, with nothing said. */
        public static Deed done(String action, String target, Map<String, String> metadata) {
            return new Deed(action, target, null, null, metadata, Outcome.DONE);
        }
    }

    /**
     * Which entries are meant; what is absent leaves none out.
     *
     * @param actor the id or the display name of who did it
     * @param action with or without the word after its dot
     * @param session the agent session that something was done to, or whose agent did it
     * @param until not itself included
     */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String target,
            @Nullable String session,
            @Nullable Instant since,
            @Nullable Instant until) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** What the surfaces answer about the trail. */
    sealed interface Answer {}

    /**
     * A deed as it was recorded.
     *
     * @param number its place in the organisation's trail, from 1
     */
    record AuditEntry(
            long number,
            Instant at,
            Actor actor,
            String action,
            String target,
            @Nullable String provider,
            @Nullable String content,
            Map<String, String> metadata,
            Outcome outcome,
            String correlationId,
            String hash) {
        public AuditEntry {
            metadata = Map.copyOf(metadata);
        }
    }

    /** Entries, in the form every list has. */
    record Listing(List<AuditEntry> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * An entry for somebody else to check.
     *
     * @param entry the text it was chained with, a JSON object
     * @param hash SHA-256 over the hash before it, 64 zeros for the first, and the text; lower-case hex
     */
    record Exported(long number, String entry, String hash) implements Answer {
        /** The two of them as one line of JSON, the text character for character. */
        public String line() {
            return "{\"entry\":%s,\"hash\":\"%s\"}".formatted(entry, hash);
        }
    }

    /**
     * How the trail stands.
     *
     * @param entries how many were looked at
     * @param brokenAt the first number that does not follow from what stands before it; absent where all do
     * @param problem what is wrong there
     */
    record Proof(
            boolean intact,
            long entries,
            @Nullable Long brokenAt,
            @Nullable String problem) implements Answer {}
}
