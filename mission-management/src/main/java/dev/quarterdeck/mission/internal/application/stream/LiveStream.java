package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.MissionStreams.Happening;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Appended;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import dev.quarterdeck.mission.api.MissionStreams.Stream;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's stream. It reads the log until it has caught up, then what its inbox is handed, and the log again whenever
 * it misses a version there: the versions of a mission have no gaps, so it cannot miss one unnoticed.
 */
final class LiveStream implements Stream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final int AT_ONCE = 200;
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final Watched watched;
    private final Places places;
    private final MissionLog log;
    private final Inbox inbox;
    private final BooleanSupplier fresh;
    private final Runnable ending;
    private final String place;
    private Version at;
    private boolean behind = true;
    private @Nullable Resync first;

    LiveStream(Start start, Places places, MissionLog log, Inbox inbox, BooleanSupplier fresh, Runnable ending) {
        this.watched = places.watched();
        this.places = places;
        this.log = log;
        this.inbox = inbox;
        this.fresh = fresh;
        this.ending = ending;
        this.place = start.place();
        this.at = start.version();
        this.first = start.resync();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<Happening> next(Duration atMost) {
        if (first != null) {
            var told = first;
            first = null;
            return List.of(told);
        }
        behind |= inbox.overflowed();
        var read = behind ? logged(atMost) : List.<Happening>of();
        return read.isEmpty() && !behind ? handed(atMost) : read;
    }

    private List<Happening> logged(Duration atMost) {
        try {
            var found = log.read(watched.organization(), watched.mission(), at, AT_ONCE);
            behind = found.size() == AT_ONCE;
            at = found.isEmpty() ? at : found.getLast().envelope().version();
            return found.stream()
                    .map(RecordedEvent::envelope)
                    .map(this::appended)
                    .toList();
        } catch (RuntimeException away) {
            LOG.debug("The log of {} cannot be read now", watched.mission(), away);
            // What it is handed meanwhile is in the log as well.
            return inbox.take(atMost.compareTo(DATABASE_AWAY) < 0 ? atMost : DATABASE_AWAY).stream()
                    .filter(Present.class::isInstance)
                    .toList();
        }
    }

    private Happening appended(EventEnvelope event) {
        return new Appended(places.text(event.version(), event.hash()), event);
    }

    private List<Happening> handed(Duration atMost) {
        var told = new ArrayList<Happening>();
        for (var news : inbox.take(atMost)) {
            if (!(news instanceof Appended(var _, var event)) || isNext(event.version())) {
                told.add(news);
            }
        }
        return told;
    }

    private boolean isNext(Version version) {
        var expected = at.plus(1);
        behind |= version.compareTo(expected) > 0;
        if (behind || version.compareTo(expected) < 0) {
            return false;
        }
        at = version;
        return true;
    }

    @Override
    public boolean open() {
        return !inbox.closed() && fresh.getAsBoolean();
    }

    @Override
    public void close() {
        inbox.close();
        ending.run();
    }
}
