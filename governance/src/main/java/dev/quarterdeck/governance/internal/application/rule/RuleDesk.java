package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.RuleFileRefusal.RuleFileInvalid;
import dev.quarterdeck.governance.api.RuleFileRefusal.StaleVersion;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.internal.application.rule.RuleStore.Change;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.LayerVersion;
import dev.quarterdeck.governance.internal.domain.rule.RuleNames;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RuleDesk implements Rulebook {
    private static final LayerVersion HANDED_IN = new LayerVersion(Layer.ORGANIZATION, "handed-in");

    private final RuleReader reader;
    private final RuleStore store;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final Clock clock;

    RuleDesk(RuleReader reader, RuleStore store, AuditTrail audit, TenantTransactions transactions, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Checked check(Composite context, RuleFile file) {
        var name = RuleNames.checked(file.kind(), file.name());
        var read = reader.read(new RuleText(file.kind(), name, HANDED_IN, file.text()));
        return new Checked(file.kind(), name, read.findings());
    }

    @Override
    public Kept put(Composite context, RuleFile file, @Nullable Long expected) {
        var findings = check(context, file).findings();
        if (!findings.isEmpty()) {
            throw new Refused(new RuleFileInvalid(file.kind().path(file.name()), findings));
        }
        return change(context, file.kind(), file.name(), file.text(), expected);
    }

    @Override
    public Kept remove(Composite context, RuleKind kind, String name) {
        return change(context, kind, RuleNames.checked(kind, name), null, null);
    }

    @Override
    public Kept read(Composite context, RuleKind kind, String name) {
        RuleNames.checked(kind, name);
        return transactions.look(context.entry().organization(), () -> kept(last(kind, name)));
    }

    private Kept change(Composite context, RuleKind kind, String name, @Nullable String text, @Nullable Long expected) {
        var entry = context.entry();
        return transactions.change(entry.organization(), () -> {
            var last = last(kind, name);
            if (expected != null && expected != last.revision()) {
                throw new Refused(new StaleVersion(kind, name, expected, last.revision()));
            }
            if (Objects.equals(text, last.text())) {
                return kept(last);
            }
            var change = new Change(store.revision() + 1, kind, name, text);
            if (!store.append(entry.organization(), change, entry.actor().id(), clock.now())) {
                throw new Refused(new StaleVersion(kind, name, last.revision(), change.revision()));
            }
            audit.record(context, told(change));
            return kept(change);
        });
    }

    private static Deed told(Change change) {
        var action = change.text() == null ? "rules.remove" : "rules.set";
        return Deed.done(
                action, change.kind().path(change.name()), Map.of("version", Long.toString(change.revision())));
    }

    private Change last(RuleKind kind, String name) {
        return store.last(kind, name).orElse(new Change(0, kind, name, null));
    }

    private static Kept kept(Change change) {
        return new Kept(change.kind(), change.name(), change.revision(), change.text());
    }
}
