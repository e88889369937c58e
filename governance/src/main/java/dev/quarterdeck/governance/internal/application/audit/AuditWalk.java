package dev.quarterdeck.governance.internal.application.audit;

import dev.quarterdeck.governance.api.AuditTrail.Exported;
import dev.quarterdeck.governance.api.AuditTrail.Proof;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Tip;
import dev.quarterdeck.kernel.event.HashChain;
import org.jspecify.annotations.Nullable;

/** Goes along a trail from its first entry and remembers where it first does not hold. */
final class AuditWalk {
    private final Tip tip;
    private long reached;
    private String hash = HashChain.START;
    private @Nullable Long brokenAt;
    private @Nullable String problem;

    AuditWalk(Tip tip) {
        this.tip = tip;
    }

    void step(Exported entry) {
        if (entry.number() != reached + 1) {
            broken(reached + 1, "the entry is missing");
        }
        hash = HashChain.next(hash, entry.entry());
        if (!hash.equals(entry.hash())) {
            broken(entry.number(), "the entry was changed, or one before it");
            hash = entry.hash();
        }
        reached = entry.number();
        if (reached == tip.number() && !hash.equals(tip.hash())) {
            broken(reached, "the last entry is not the one the trail ends with");
        }
    }

    Proof proof() {
        if (reached < tip.number()) {
            broken(reached + 1, "entries at the end are missing");
        }
        return new Proof(brokenAt == null, reached, brokenAt, problem);
    }

    /** Only the first break is told: everything after it follows from it. */
    private void broken(long at, String what) {
        if (brokenAt == null) {
            brokenAt = at;
            problem = what;
        }
    }
}
