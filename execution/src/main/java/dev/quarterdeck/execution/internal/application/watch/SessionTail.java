package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one reader is in one session. It takes what it is handed, and reads the record until it has caught up whenever a
 * sequence is missing there: they have no gaps, so that it cannot miss one unnoticed.
 */
final class SessionTail {
    private static final int AT_ONCE = 200;

    private final AgentSessionId session;
    private final long known;
    private long at;
    private boolean behind = true;

    /** @param known the sequence of the last message when the reader came */
    SessionTail(AgentSessionId session, long at, long known) {
        this.session = session;
        this.at = at;
        this.known = known;
    }

    /** The messages of a session after a sequence, oldest first. */
    interface Written {
        List<AgentMessage> after(AgentSessionId session, long sequence, int limit);
    }

    AgentSessionId session() {
        return session;
    }

    long at() {
        return at;
    }

    boolean isBehind() {
        return behind;
    }

    void fallBehind() {
        behind = true;
    }

    List<AgentMessage> handed(List<AgentMessage> said) {
        var next = new ArrayList<AgentMessage>();
        for (var message : said) {
            behind |= message.sequence() > at + 1;
            if (!behind && message.sequence() == at + 1) {
                at++;
                next.add(message);
            }
        }
        return next;
    }

    Seen recorded(Written written) {
        var found = written.after(session, at, AT_ONCE);
        var next = found.isEmpty() ? known + 1 : found.getFirst().sequence();
        // What was there, should come next and is not there any more was kept long enough.
        var trimmed = next > at + 1;
        behind = found.size() == AT_ONCE;
        at = found.isEmpty() ? Math.max(at, known) : found.getLast().sequence();
        return new Seen(found, trimmed);
    }

    /** @param trimmed whether messages that should come before these are kept no more */
    record Seen(List<AgentMessage> messages, boolean trimmed) {}
}
