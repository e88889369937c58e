package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every beat as it comes in, recorded or not; of what this node saw only. */
@Component
public class LivePresence {
    private final ConcurrentMap<Place, Instant> latest = new ConcurrentHashMap<>();
    private final List<Consumer<Beat>> listeners = new CopyOnWriteArrayList<>();

    /** Somebody is there. */
    public record Beat(
            MissionId mission, String participant, @Nullable String session, Instant at) {}

    private record Place(MissionId mission, String participant) {}

    /** Tells whoever listens; they must not take long. */
    public void beat(Beat beat) {
        latest.values().removeIf(seen -> Participant.isStale(seen, beat.at()));
        latest.merge(
                new Place(beat.mission(), beat.participant()),
                beat.at(),
                (one, other) -> one.isAfter(other) ? one : other);
        listeners.forEach(listener -> listener.accept(beat));
    }

    public Optional<Instant> lastSeen(MissionId mission, String participant) {
        return Optional.ofNullable(latest.get(new Place(mission, participant)));
    }

    /** From now on, until the answer is closed. */
    public Listening listen(Consumer<Beat> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Somebody who is told of beats. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
