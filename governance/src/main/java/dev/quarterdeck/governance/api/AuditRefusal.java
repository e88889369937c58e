package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason something about the audit trail is refused. */
public sealed interface AuditRefusal extends RefusalReason {
    /** An entry does not follow from those before it. */
    record AuditTrailBroken(long number, String problem) implements AuditRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "AUDIT_TRAIL_BROKEN";
        }

        @Override
        public String message() {
            return "The audit trail does not hold at entry %d: %s.".formatted(number, problem);
        }

        @Override
        public String subject() {
            return Long.toString(number);
        }

        @Override
        public String nextStep() {
            return "compare it with an earlier copy: qd audit export";
        }
    }
}
