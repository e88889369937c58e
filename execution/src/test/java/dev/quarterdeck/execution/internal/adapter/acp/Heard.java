package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Listener;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Everything a listener is told, in the order it is told. */
final class Heard implements Listener {
    private final BlockingQueue<Object> all = new LinkedBlockingQueue<>();

    Object next() throws InterruptedException {
        var next = all.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing more was heard");
        }
        return next;
    }

    /** Everything up to the first of this type, that one included. */
    List<Object> until(Class<?> type) throws InterruptedException {
        var heard = new ArrayList<>();
        do {
            heard.add(next());
        } while (!type.isInstance(heard.getLast()));
        return heard;
    }

    <T> T first(Class<T> type) throws InterruptedException {
        return type.cast(until(type).getLast());
    }

    @Override
    public void ready(@Nullable String name, boolean loadable) {
        all.add(new IsReady(name, loadable));
    }

    @Override
    public void said(Role role, Kind kind, String content, Map<String, String> metadata) {
        all.add(new Said(role, kind, content, metadata));
    }

    @Override
    public void asked(AgentQuestion question) {
        all.add(question);
    }

    @Override
    public void used(AgentUsage usage) {
        all.add(usage);
    }

    @Override
    public void turnOver(@Nullable String failure) {
        all.add(new IsOver(failure));
    }

    @Override
    public void broken(String reason, String detail) {
        all.add(new IsBroken(reason, detail));
    }

    @Override
    public void silent() {
        all.add(new IsSilent());
    }

    record IsReady(@Nullable String name, boolean loadable) {}

    record IsOver(@Nullable String failure) {}

    record IsBroken(String reason, String detail) {}

    record IsSilent() {}
}
