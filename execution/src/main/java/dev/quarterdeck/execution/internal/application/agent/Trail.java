package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to agents, for whoever asks later: within the transaction of the deed, or not at all. */
@Component
class Trail {
    private final AuditTrail audit;

    Trail(AuditTrail audit) {
        this.audit = audit;
    }

    void asked(Composite context, ControlReceipt receipt, String provider, @Nullable String content) {
        record(context, receipt, provider, content, Outcome.DONE, Map.of("receipt", receipt.id()));
    }

    void refused(Composite context, ControlReceipt receipt, String provider, String code) {
        record(context, receipt, provider, null, Outcome.REFUSED, Map.of("receipt", receipt.id(), "refusal", code));
    }

    private void record(
            Composite context,
            ControlReceipt receipt,
            String provider,
            @Nullable String content,
            Outcome outcome,
            Map<String, String> metadata) {
        var operation = receipt.operation().name().toLowerCase(Locale.ROOT);
        var target = receipt.sessionId().value();
        audit.record(context, new Deed("agent." + operation, target, provider, content, metadata, outcome));
    }

    void refused(Composite context, String action, String target, String provider, RefusalReason reason) {
        var why = Map.of("refusal", reason.code());
        audit.record(context, new Deed("agent." + action, target, provider, null, why, Outcome.REFUSED));
    }

    void done(Composite context, String action, String target, String provider, Map<String, String> metadata) {
        audit.record(context, new Deed("agent." + action, target, provider, null, metadata, Outcome.DONE));
    }
}
