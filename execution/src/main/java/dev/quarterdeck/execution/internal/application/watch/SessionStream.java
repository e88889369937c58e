package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import dev.quarterdeck.execution.internal.application.watch.Letter.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's stream of one session. */
final class SessionStream implements Stream {
    // What another server tells may get lost.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(SessionStream.class);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final SessionTail tail;
    private final Mailbox box;
    private final Look look;
    private final BooleanSupplier fresh;
    private final Runnable ending;
    private Duration quiet = Duration.ZERO;
    private volatile boolean over;
    private long place;

    SessionStream(SessionTail tail, Mailbox box, Look look, BooleanSupplier fresh, Runnable ending) {
        this.tail = tail;
        this.box = box;
        this.look = look;
        this.fresh = fresh;
        this.ending = ending;
        this.place = tail.at();
    }

    /** What there is to read in the record. */
    interface Look {
        Seen at(SessionTail tail);
    }

    /** @param over whether the session had ended before this was read */
    record Seen(List<AgentMessage> messages, boolean over) {}

    @Override
    public long place() {
        return place;
    }

    @Override
    public List<AgentMessage> next(Duration patience) {
        var said = said(patience);
        place = tail.at();
        return said;
    }

    private List<AgentMessage> said(Duration patience) {
        var left = patience;
        while (open()) {
            var said = caughtUp();
            if (said.isEmpty() && open()) {
                var wait = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
                said = handed(wait);
                left = left.minus(wait);
            }
            if (!said.isEmpty() || (!left.isPositive() && !tail.isBehind())) {
                return said;
            }
        }
        return List.of();
    }

    private List<AgentMessage> caughtUp() {
        if (box.overflowed()) {
            tail.fallBehind();
        }
        if (!tail.isBehind()) {
            return List.of();
        }
        try {
            var seen = look.at(tail);
            if (seen.over()) {
                over |= seen.messages().isEmpty();
                // Nobody tells once more that it is over, when its last messages have been read.
                tail.fallBehind();
            }
            return seen.messages();
        } catch (RuntimeException away) {
            LOG.debug("The record of {} cannot be read now", tail.session(), away);
            LockSupport.parkNanos(DATABASE_AWAY.toNanos());
            return List.of();
        }
    }

    private List<AgentMessage> handed(Duration atMost) {
        var letters = box.take(atMost);
        quiet = letters.isEmpty() ? quiet.plus(atMost) : Duration.ZERO;
        if (quiet.compareTo(LOOK_AGAIN) >= 0) {
            quiet = Duration.ZERO;
            tail.fallBehind();
        }
        var said = new ArrayList<AgentMessage>();
        for (var letter : letters) {
            if (letter instanceof Said(var _, var messages)) {
                said.addAll(tail.handed(messages));
            } else {
                tail.fallBehind();
            }
        }
        return said;
    }

    @Override
    public boolean open() {
        return !over && !box.closed() && fresh.getAsBoolean();
    }

    @Override
    public void close() {
        over = true;
        box.close();
        ending.run();
    }
}
