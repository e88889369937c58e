package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;

/** That something happens, in whichever mission of an organisation: for who shows many of them at once. */
public interface MissionPulses {
    /**
     * Begins to listen; whoever begins it ends it.
     *
     * @param wake called whenever there is something to take, by a thread that waits for nobody
     * @throws Refused if the caller has too many streams open
     */
    @Requires(Permission.OVERSEE)
    Pulse open(EntryContext context, Runnable wake);

    /** What one listener has not taken yet. */
    interface Pulse extends AutoCloseable {
        /** Does not wait. Who takes seldom hears of each mission once. */
        List<Beat> take();

        @Override
        void close();
    }

    /** Something that is told of a mission. */
    sealed interface Beat {
        /**
         * Its log has grown.
         *
         * @param handle its full slug
         * @param type of the last event
         */
        record Moved(MissionId mission, String handle, Version version, String type) implements Beat {}

        /** A participant is there. */
        record Present(MissionId mission, String participant, Instant at) implements Beat {}

        /** More has happened than is told: what the caller knows of missions must be read anew. */
        record Missed() implements Beat {}
    }
}
