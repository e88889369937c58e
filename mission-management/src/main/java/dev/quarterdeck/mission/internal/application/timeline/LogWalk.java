package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.Timeline.Order;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.application.stream.Watched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along a mission's log, a stretch at a time, in either direction. */
final class LogWalk {
    private static final int STRETCH = 200;

    private final MissionLog log;
    private final Watched watched;
    private final Order order;
    private Version at;

    private LogWalk(MissionLog log, Watched watched, Order order, Version at) {
        this.log = log;
        this.watched = watched;
        this.order = order;
        this.at = at;
    }

    /** @param seen the last event the walk does not come to again; absent: from the end it begins at */
    static LogWalk along(MissionLog log, Watched watched, Order order, @Nullable Version seen) {
        return switch (order) {
            case OLDEST -> new LogWalk(log, watched, order, seen == null ? Version.NONE : seen);
            case NEWEST -> {
                var past = log.headOf(watched.organization(), watched.mission())
                        .version()
                        .plus(1);
                yield new LogWalk(log, watched, order, seen == null || seen.compareTo(past) > 0 ? past : seen);
            }
        };
    }

    /** What comes next; empty at the end. */
    List<RecordedEvent> next() {
        return switch (order) {
            case OLDEST -> {
                var found = read(at, STRETCH);
                at = found.isEmpty() ? at : found.getLast().envelope().version();
                yield found;
            }
            case NEWEST -> {
                var before = at.value() - 1;
                var after = new Version(Math.max(0, before - STRETCH));
                var found = before <= 0 ? List.<RecordedEvent>of() : read(after, (int) (before - after.value()));
                at = after.plus(1);
                yield found.reversed();
            }
        };
    }

    private List<RecordedEvent> read(Version after, int limit) {
        return log.read(watched.organization(), watched.mission(), after, limit);
    }
}
