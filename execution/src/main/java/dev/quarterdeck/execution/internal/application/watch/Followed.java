package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.execution.api.MissionControl.News;
import dev.quarterdeck.execution.api.MissionControl.News.Changed;
import dev.quarterdeck.execution.api.MissionControl.News.Resync;
import dev.quarterdeck.execution.api.MissionControl.News.Stopped;
import dev.quarterdeck.execution.internal.application.watch.LifeCycleRecords.Look;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What one reader knows of how the sessions stand. */
final class Followed {
    // Told one by one that is a moment's work; past it, reading the list anew is less.
    private static final int MOST = 500;

    private final OrganizationId organization;
    private final LongFunction<String> place;
    private final Map<AgentSessionId, Long> revisions = new HashMap<>();
    private @Nullable Latch latch;
    private long mark;

    /** @param place where the reader is, by a mark */
    Followed(OrganizationId organization, long mark, LongFunction<String> place) {
        this.organization = organization;
        this.mark = mark;
        this.place = place;
    }

    long mark() {
        return mark;
    }

    /** Everything that happened since the mark, from the record; every session under way where there is no mark. */
    List<News> recorded(LifeCycleRecords records) {
        if (mark == 0) {
            return all(records, null);
        }
        var look = records.since(organization, mark, MOST + 1);
        if (mark > look.mark()) {
            return all(records, Cause.RESTORED);
        }
        return look.sessions().size() > MOST ? all(records, Cause.TOO_OLD) : handed(look);
    }

    private List<News> all(LifeCycleRecords records, @Nullable Cause cause) {
        var look = records.live(organization);
        var news = new ArrayList<News>();
        if (cause != null) {
            revisions.clear();
            news.add(new Resync(place.apply(look.mark()), cause, null));
        }
        mark = 0;
        news.addAll(handed(look));
        return news;
    }

    List<News> handed(Look look) {
        var fresh = look.sessions().stream().filter(this::isNew).toList();
        fresh.forEach(one -> revisions.put(one.id(), one.revision()));
        mark = Math.max(mark, look.mark());
        var news = new ArrayList<News>();
        for (var one : fresh) {
            // Only with the last one everything up to the mark has been told.
            var last = one.equals(fresh.getLast());
            news.add(new Changed(last ? place.apply(mark) : null, one));
        }
        if (!look.latch().equals(latch)) {
            latch = look.latch();
            news.add(new Stopped(look.latch()));
        }
        return news;
    }

    private boolean isNew(AgentSession one) {
        var before = revisions.get(one.id());
        return before == null || before < one.revision();
    }
}
