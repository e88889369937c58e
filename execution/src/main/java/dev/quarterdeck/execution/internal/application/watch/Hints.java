package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.kernel.host.NodeSignals;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Tells the other servers which sessions have moved on: names only, gathered for a moment, never one for each message. */
@Component
class Hints {
    static final String MESSAGES = "agent-messages";
    static final String SESSIONS = "agent-sessions";

    private static final long MOMENT_NANOS = 50_000_000;
    // A notification has room for so many.
    private static final int AT_ONCE = 200;

    private final NodeSignals nodes;
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gathering = new AtomicBoolean();

    Hints(NodeSignals nodes) {
        this.nodes = nodes;
    }

    void moved(AgentSessionId session) {
        moved.add(session.value());
        if (gathering.compareAndSet(false, true)) {
            Thread.ofVirtual().name("hints").start(this::say);
        }
    }

    private void say() {
        LockSupport.parkNanos(MOMENT_NANOS);
        gathering.set(false);
        var names = new ArrayList<String>();
        for (var each = moved.iterator(); each.hasNext(); each.remove()) {
            names.add(each.next());
        }
        for (var from = 0; from < names.size(); from += AT_ONCE) {
            nodes.say(MESSAGES, String.join(",", names.subList(from, Math.min(names.size(), from + AT_ONCE))));
        }
    }

    void changed(OrganizationId organization) {
        nodes.say(SESSIONS, organization.value());
    }
}
