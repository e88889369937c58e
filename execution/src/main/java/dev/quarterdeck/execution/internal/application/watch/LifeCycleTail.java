package dev.quarterdeck.execution.internal.application.watch;

import static java.util.stream.Collectors.toMap;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.execution.internal.application.watch.LifeCycleRecords.Look;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows how the sessions of one organisation stand, for all who watch them on this server. */
final class LifeCycleTail {
    private static final Logger LOG = LoggerFactory.getLogger(LifeCycleTail.class);
    private static final long BREATH_MILLIS = 100;
    // What another server tells may get lost.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final OrganizationId organization;
    private final LifeCycleRecords records;
    private final TenantTransactions transactions;
    private final Set<Mailbox> boxes = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean wanted = true;
    private Map<AgentSessionId, Long> told = Map.of();
    private @Nullable Latch latch;
    private long mark;

    private LifeCycleTail(
            OrganizationId organization, long mark, LifeCycleRecords records, TenantTransactions transactions) {
        this.organization = organization;
        this.mark = mark;
        this.records = records;
        this.transactions = transactions;
    }

    static LifeCycleTail started(
            OrganizationId organization, long mark, LifeCycleRecords records, TenantTransactions transactions) {
        var tail = new LifeCycleTail(organization, mark, records, transactions);
        Thread.ofVirtual().name("sessions of " + organization).start(tail::follow);
        return tail;
    }

    void add(Mailbox box) {
        boxes.add(box);
    }

    /** Whether nobody is left. */
    boolean remove(Mailbox box) {
        boxes.remove(box);
        return boxes.isEmpty();
    }

    void wake() {
        woken.release();
    }

    void stop() {
        wanted = false;
        wake();
    }

    private void follow() {
        try {
            while (wanted) {
                var pause = look();
                Thread.sleep(BREATH_MILLIS);
                if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            var seen = transactions.look(organization, () -> records.since(organization, mark, Integer.MAX_VALUE));
            var fresh = seen.sessions().stream().filter(this::isNew).toList();
            if (!fresh.isEmpty() || !seen.latch().equals(latch)) {
                var changes = new Letter.Changes(new Look(seen.mark(), fresh, seen.latch()));
                boxes.forEach(box -> box.offer(changes));
            }
            mark = seen.mark();
            latch = seen.latch();
            told = seen.sessions().stream().collect(toMap(AgentSession::id, AgentSession::revision));
            return LOOK_AGAIN;
        } catch (RuntimeException away) {
            LOG.debug("The sessions of {} cannot be looked at now", organization, away);
            return DATABASE_AWAY;
        }
    }

    private boolean isNew(AgentSession session) {
        var before = told.get(session.id());
        return before == null || before < session.revision();
    }
}
