package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.MissionStreams;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WatchedMissions implements MissionStreams {
    // A caller whose credential was withdrawn watches on no longer than this.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final MissionLog log;
    private final Starts starts;
    private final Audiences audiences;
    private final Seats seats;
    private final Clock clock;

    WatchedMissions(MissionLog log, Starts starts, Audiences audiences, Seats seats, Clock clock) {
        this.log = log;
        this.starts = starts;
        this.audiences = audiences;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public Stream open(ReadContext context, @Nullable String after) {
        var watched =
                new Watched(context.entry().organization(), context.identity().mission());
        var places = Places.of(watched);
        var head = log.headOf(watched.organization(), watched.mission());
        var start = starts.of(places, head, after);
        var seat = seats.take(context.entry());
        var inbox = new Inbox();
        // First a place in the audience, then a look at the log: what happens in between comes both ways.
        audiences.join(watched, head.version(), inbox);
        var until = clock.now().plus(LONGEST);
        return new LiveStream(start, places, log, inbox, () -> clock.now().isBefore(until), () -> {
            audiences.leave(watched, inbox);
            seat.leave();
        });
    }
}
