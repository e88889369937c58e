package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who reads which session on this server. */
@Component
class Audience {
    private final Map<AgentSessionId, Set<Mailbox>> boxes = new ConcurrentHashMap<>();

    /** From now on the mailbox gets what is said; what was said before is the reader's to look up. */
    void join(AgentSessionId session, Mailbox box) {
        boxes.compute(session, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Mailbox>newKeySet() : others;
            all.add(box);
            return all;
        });
    }

    void leave(AgentSessionId session, Mailbox box) {
        boxes.computeIfPresent(session, (_, all) -> {
            all.remove(box);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(AgentSessionId session, Letter letter) {
        boxes.getOrDefault(session, Set.of()).forEach(box -> box.offer(letter));
    }

    /** Everybody looks for themselves. */
    void tellAll() {
        boxes.forEach((session, all) -> all.forEach(box -> box.offer(new Letter.Moved(session))));
    }
}
