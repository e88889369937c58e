package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentRefusal.PositionGone;
import dev.quarterdeck.execution.internal.application.agent.AgentProvider.Subscription;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last of what a session told, and who listens. A listener that waits makes the agent wait: nothing is dropped. */
final class Transcript {
    private static final int KEPT = 256;
    private static final long HEAVIEST = 4L * 1024 * 1024;

    private final AgentSessionId session;
    private final Deque<Entry> kept = new ArrayDeque<>();
    private final Set<Consumer<Entry>> listeners = new LinkedHashSet<>();
    // Read by whoever looks at the session, who must not wait for a listener.
    private volatile long position;
    private long weight;

    Transcript(AgentSessionId session) {
        this.session = session;
    }

    synchronized void add(SessionNews news) {
        var next = position + 1;
        var entry = new Entry(next, Kept.of(news));
        position = next;
        kept.addLast(entry);
        weight += entry.weight();
        while (kept.size() > KEPT || (weight > HEAVIEST && kept.size() > 1)) {
            weight -= kept.removeFirst().weight();
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(entry));
    }

    synchronized Subscription subscribe(long from, Consumer<Entry> listener) {
        var oldest = position - kept.size();
        if (from < oldest || from > position) {
            throw new Refused(
                    new PositionGone(session.value(), Long.toString(from), "%d to %d".formatted(oldest, position)));
        }
        kept.stream().filter(entry -> entry.position() > from).forEach(listener);
        // One consumer may listen twice.
        Consumer<Entry> own = entry -> listener.accept(entry);
        listeners.add(own);
        return () -> leave(own);
    }

    private synchronized void leave(Consumer<Entry> listener) {
        listeners.remove(listener);
    }

    synchronized List<Entry> messages(int limit, @Nullable Long before) {
        var said = kept.stream()
                .filter(entry -> entry.news() instanceof Said && (before == null || entry.position() < before))
                .toList();
        return said.subList(Math.max(0, said.size() - limit), said.size());
    }

    long position() {
        return position;
    }
}
