package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.News;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.api.MissionPulses.Pulse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What one caller is told of missions, and what of them waits for the caller. */
final class Missions implements AutoCloseable {
    private final EntryContext context;
    private final Inbox inbox;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Pulse pulse;
    private @Nullable Count waiting;
    private boolean moved = true;

    Missions(EntryContext context, MissionPulses pulses, Inbox inbox, Mailbox box) {
        this.context = context;
        this.inbox = inbox;
        this.pulse = pulses.open(context, () -> {
            if (woken.compareAndSet(false, true)) {
                box.offer(new Letter.Wake());
            }
        });
    }

    /** Adds what there is to tell, without waiting. */
    void tell(List<News> news) {
        woken.set(false);
        for (var beat : pulse.take()) {
            moved |= !(beat instanceof Beat.Present);
            news.add(news(beat));
        }
        if (moved) {
            var found = inbox.count(context);
            moved = false;
            if (!found.equals(waiting)) {
                waiting = found;
                news.add(new News.Inbox(found.count()));
            }
        }
    }

    private static News news(Beat beat) {
        return switch (beat) {
            case Beat.Moved(var mission, var handle, var version, var type) ->
                new News.Moved(mission, handle, version, type);
            case Beat.Present(var mission, var participant, var at) -> new News.Present(mission, participant, at);
            case Beat.Missed _ -> new News.Resync(null, Cause.TOO_OLD, null);
        };
    }

    @Override
    public void close() {
        pulse.close();
    }
}
