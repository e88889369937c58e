package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.News;
import dev.quarterdeck.execution.api.MissionControl.Stream;
import dev.quarterdeck.execution.internal.application.watch.Letter.Changes;
import dev.quarterdeck.execution.internal.application.watch.Letter.Moved;
import dev.quarterdeck.execution.internal.application.watch.Letter.Said;
import dev.quarterdeck.execution.internal.application.watch.Letter.Wake;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page's stream: it tells what it is handed, and reads the record wherever it is behind. */
final class PageStream implements Stream {
    private static final Logger LOG = LoggerFactory.getLogger(PageStream.class);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final Sources sources;
    private final Map<AgentSessionId, SessionTail> tails = new LinkedHashMap<>();
    private final Followed followed;
    private final Missions missions;
    private final Mailbox box;
    private final BooleanSupplier fresh;
    private final Runnable ending;
    private final String place;
    private boolean behind = true;

    PageStream(
            Sources sources,
            long mark,
            List<SessionTail> chosen,
            Missions missions,
            Mailbox box,
            BooleanSupplier fresh,
            Runnable ending) {
        this.sources = sources;
        this.missions = missions;
        this.box = box;
        this.fresh = fresh;
        this.ending = ending;
        chosen.forEach(tail -> tails.put(tail.session(), tail));
        this.followed = new Followed(sources.organization(), mark, this::place);
        this.place = place(mark);
    }

    private String place(long mark) {
        return new Cursor(mark, tails.values().stream().map(SessionTail::at).toList()).text();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<News> next(Duration atMost) {
        if (box.overflowed()) {
            fallBehind();
        }
        var news = new ArrayList<News>();
        try {
            lookAround(news);
            if (news.isEmpty() && hand(atMost, news)) {
                lookAround(news);
            }
        } catch (RuntimeException away) {
            LOG.debug("The record of {} cannot be read now", sources.organization(), away);
            // What it is handed meanwhile is in the record as well.
            box.take(atMost.compareTo(DATABASE_AWAY) < 0 ? atMost : DATABASE_AWAY);
            fallBehind();
        }
        return news;
    }

    private void fallBehind() {
        behind = true;
        tails.values().forEach(SessionTail::fallBehind);
    }

    private void lookAround(List<News> news) {
        catchUp(news);
        missions.tell(news);
    }

    private void catchUp(List<News> news) {
        if (behind) {
            news.addAll(sources.lifeCycles(followed::recorded));
            behind = false;
        }
        for (var tail : tails.values()) {
            if (tail.isBehind()) {
                var seen = tail.recorded(sources::after);
                if (seen.trimmed()) {
                    news.add(new News.Resync(null, Cause.TRIMMED, tail.session()));
                }
                seen.messages().forEach(message -> news.add(said(message)));
            }
        }
    }

    /** Whether anything came. */
    private boolean hand(Duration atMost, List<News> news) {
        var letters = box.take(atMost);
        if (letters.isEmpty()) {
            // What another server tells may have been lost.
            tails.values().forEach(SessionTail::fallBehind);
        }
        letters.forEach(letter -> read(letter, news));
        return !letters.isEmpty();
    }

    private void read(Letter letter, List<News> news) {
        switch (letter) {
            case Said(var session, var messages) ->
                tail(session).handed(messages).forEach(message -> news.add(said(message)));
            case Moved(var session) -> tail(session).fallBehind();
            case Changes(var look) -> news.addAll(followed.handed(look));
            case Wake _ -> {
                // There is something of missions, which is told next.
            }
        }
    }

    private SessionTail tail(AgentSessionId session) {
        return Objects.requireNonNull(tails.get(session), "Only of chosen sessions is anything handed over");
    }

    /** Told already, as far as its place is concerned, is what stands before it in its own session. */
    private News said(AgentMessage message) {
        var sequences = tails.values().stream()
                .map(tail -> tail.session().equals(message.sessionId()) ? message.sequence() : tail.at())
                .toList();
        return new News.Said(new Cursor(followed.mark(), sequences).text(), message);
    }

    @Override
    public boolean open() {
        return !box.closed() && fresh.getAsBoolean();
    }

    @Override
    public void close() {
        box.close();
        ending.run();
    }
}
