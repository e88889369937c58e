package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.EffectRefusal.EffectSettled;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class EffectQueueing implements EffectQueue {
    private final TenantTransactions transactions;
    private final Effects effects;
    private final EffectRequests requests;
    private final EffectAwait waits;
    private final Clock clock;

    EffectQueueing(
            TenantTransactions transactions, Effects effects, EffectRequests requests, EffectAwait waits, Clock clock) {
        this.transactions = transactions;
        this.effects = effects;
        this.requests = requests;
        this.waits = waits;
        this.clock = clock;
    }

    @Override
    public Listing list(EntryContext context) {
        var organization = context.entry().organization();
        return new Listing(transactions.look(organization, () -> effects.unfinished(organization)), null);
    }

    @Override
    public PendingEffect retry(EntryContext context, EffectId effect) {
        var organization = context.entry().organization();
        var before = transactions.change(organization, () -> revived(organization, effect));
        waits.once(organization, before.branch(), effect);
        return transactions.look(organization, () -> found(organization, effect));
    }

    private PendingEffect revived(OrganizationId organization, EffectId effect) {
        var found = found(organization, effect);
        switch (found.state()) {
            case DONE, FAILED -> throw new Refused(new EffectSettled(effect, found.state()));
            case PARKED -> requests.revive(organization, effect, clock.now());
            case PENDING, WAITING -> {}
        }
        return found;
    }

    private PendingEffect found(OrganizationId organization, EffectId effect) {
        return effects.find(organization, effect)
                .orElseThrow(() -> new Refused(new NotFound("effect " + effect, "qd effects", List.of())));
    }
}
