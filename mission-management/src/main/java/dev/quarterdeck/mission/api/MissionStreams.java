package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in a mission, while it happens. */
public interface MissionStreams {
    /**
     * Opens a stream; whoever opened it closes it.
     *
     * @param after the place an earlier stream came to, or the version the mission was read at; absent: from now on
     * @throws Refused if that is no place of this mission's, or the caller has too many streams open
     */
    @Requires(Permission.READ)
    Stream open(ReadContext context, @Nullable String after);

    /** An open stream; one thread reads it. */
    interface Stream extends AutoCloseable {
        /** Where it begins, to be given back where nothing has happened yet. */
        String place();

        /** What happened next, waited for at most as long as given; empty where nothing did. */
        List<Happening> next(Duration atMost);

        /** False once there is nothing more to come: it was closed, or it is so old that its caller must sign in anew. */
        boolean open();

        @Override
        void close();
    }

    /** Something a stream tells. */
    sealed interface Happening {
        /**
         * An event was appended. Each comes once, in the order of the log, none is left out.
         *
         * @param place where to go on after it
         */
        record Appended(String place, EventEnvelope event) implements Happening {}

        /** A participant is there. Who reads slowly does not hear of each beat. */
        record Present(
                MissionId mission,
                String participant,
                @Nullable String session,
                Instant at) implements Happening {}

        /**
         * The stream could not go on where it was to: what the caller knows of the mission must be read anew.
         *
         * @param place where it goes on instead
         */
        record Resync(MissionId mission, Cause cause, String place) implements Happening {}
    }

    /** Why a stream cannot go on. */
    enum Cause {
        /** More has happened since than is told again. */
        TOO_OLD,
        /** The log is another one: it was restored from a backup. */
        RESTORED
    }
}
