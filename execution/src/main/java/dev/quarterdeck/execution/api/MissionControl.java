package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shows on which everything is watched at once, and how its viewer arranged it. */
public interface MissionControl {
    /**
     * Opens a stream; whoever opened it closes it.
     *
     * @param sessions whose messages are told
     * @param after the place an earlier stream with these sessions came to; a session without a place in it begins with
     *     its last messages
     * @throws Refused if a session is not known, that is no place, or the caller has too many streams open
     */
    @Requires(Permission.OVERSEE)
    Stream watch(EntryContext context, List<AgentSessionId> sessions, @Nullable String after);

    @Requires(Permission.OVERSEE)
    Latch latch(EntryContext context);

    /** How the caller arranged the page; with the first agents at work on it where they never did. */
    @Requires(Permission.OVERSEE)
    Layout layout(EntryContext context);

    /** @throws Refused if that is more than a page can show */
    @Requires(Permission.OVERSEE)
    Layout arrange(EntryContext context, Layout layout);

    /** An open stream; one thread reads it. */
    interface Stream extends AutoCloseable {
        /** Where it begins, to be given back where nothing has happened yet. */
        String place();

        /** What happened next, waited for at most as long as given; empty where nothing did. */
        List<News> next(Duration atMost);

        /** False once there is nothing more to come: it was closed, or it is so old that its caller must sign in anew. */
        boolean open();

        @Override
        void close();
    }

    /** Something a stream tells. */
    sealed interface News {
        /** Where to go on after it; absent where it moves nobody on. */
        default @Nullable String place() {
            return null;
        }

        /** A session as it stands now. */
        record Changed(@Nullable String place, AgentSession session) implements News {}

        /** The next message of a session: each comes once, in order, none is left out. */
        record Said(@Nullable String place, AgentMessage message) implements News {}

        /** How much waits for the viewer; told anew also where as much waits, but not the same. */
        record Inbox(int waiting) implements News {}

        /** Agents were stopped, or may go on. */
        record Stopped(Latch latch) implements News {}

        /** A mission's log has grown. */
        record Moved(MissionId mission, String handle, Version version, String type) implements News {}

        /** A participant of a mission is there. */
        record Present(MissionId mission, String participant, Instant at) implements News {}

        /**
         * The stream could not go on where it was to: what the viewer knows must be read anew.
         *
         * @param session whose older messages are not kept any more; absent where it is about everything
         */
        record Resync(
                @Nullable String place,
                Cause cause,
                @Nullable AgentSessionId session) implements News {}
    }

    /** Why a stream cannot go on. */
    enum Cause {
        /** More has happened since than is told again. */
        TOO_OLD,
        /** The database is another one: it was restored from a backup. */
        RESTORED,
        /** The messages that should come next were kept long enough. */
        TRIMMED
    }

    /**
     * Whether agents are stopped.
     *
     * @param scope of the widest stop: a provider, or {@code *} for all
     * @param stops all there are
     */
    record Latch(
            boolean on,
            @Nullable String scope,
            @Nullable String by,
            @Nullable Instant since,
            List<Stop> stops) {
        public Latch {
            stops = List.copyOf(stops);
        }
    }

    /** Somebody stopped all agents of a scope. */
    record Stop(String scope, String by, Instant since) {}

    /** A page as somebody arranged it. */
    record Layout(List<AgentSessionId> panels, boolean sidebar, Theme theme) {
        public Layout {
            panels = List.copyOf(panels);
        }
    }

    /** How a page looks. */
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
