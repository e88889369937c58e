package dev.quarterdeck.governance.internal.application.audit;

import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Exported;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;

/** The append-only trail of the organisation whose transaction is open. */
public interface AuditStore {
    /** Adds an entry after the last one; nobody else adds one until the transaction ends. */
    void append(Doer by, Instant at, Deed deed);

    /** The newest first, only those numbered below {@code before}. */
    List<AuditEntry> newest(Filter filter, long before, int limit);

    /** The oldest first, only those numbered above {@code after}. */
    List<Exported> oldest(Filter filter, long after, int limit);

    Tip tip();

    /** Who did it, and in whose trail it is told. */
    record Doer(OrganizationId organization, Actor actor, String correlationId) {
        public static Doer of(Entry entry) {
            return new Doer(
                    entry.organization(), entry.actor(), entry.infrastructure().correlationId());
        }

        /** The same deed, told in another organisation's trail. */
        public Doer in(OrganizationId other) {
            return new Doer(other, actor, correlationId);
        }
    }

    /** Where the trail ends: 0 and what stands before the first entry, where it has none. */
    record Tip(long number, String hash) {}
}
