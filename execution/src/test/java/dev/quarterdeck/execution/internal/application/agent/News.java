package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Asked;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Ended;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Stood;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a session tells, kept and waited for. */
final class News implements Consumer<Entry> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final List<Entry> seen = new ArrayList<>();

    @Override
    public void accept(Entry entry) {
        queue.add(entry);
    }

    /** Waits for the first that is new and fits. */
    SessionNews await(Predicate<SessionNews> fits) {
        try {
            while (true) {
                var entry = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (entry == null) {
                    throw new AssertionError("Nothing more was told after " + seen);
                }
                seen.add(entry);
                if (fits.test(entry.news())) {
                    return entry.news();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void awaitStatus(AgentStatus status) {
        await(news -> news instanceof Stood(var now, var _) && now == status);
    }

    void awaitText(String part) {
        await(news -> news instanceof Said(var _, var _, var content, var _) && content.contains(part));
    }

    AgentQuestion awaitQuestion() {
        return ((Asked) await(Asked.class::isInstance)).question();
    }

    Ending awaitEnd() {
        return ((Ended) await(Ended.class::isInstance)).ending();
    }

    /** Everything that has been told by now, waited for or not. */
    List<Entry> seen() {
        queue.drainTo(seen);
        return List.copyOf(seen);
    }

    Stream<Said> said() {
        return seen().stream().map(Entry::news).filter(Said.class::isInstance).map(Said.class::cast);
    }

    List<String> texts() {
        return said().filter(said -> said.kind() == Kind.TEXT)
                .map(Said::content)
                .toList();
    }
}
