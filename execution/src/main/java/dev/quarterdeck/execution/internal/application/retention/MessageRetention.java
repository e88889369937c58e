package dev.quarterdeck.execution.internal.application.retention;

import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forgets what agents said as soon as the organisation's charter no longer wants it kept, a little at a time. */
@Component
class MessageRetention implements ScheduledTask {
    private static final int AT_ONCE = 10_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final OldMessages messages;
    private final Charters charters;
    private final TenantTransactions transactions;
    private final Clock clock;

    MessageRetention(OldMessages messages, Charters charters, TenantTransactions transactions, Clock clock) {
        this.messages = messages;
        this.charters = charters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SessionRecords.RETENTION;
    }

    @Override
    public Optional<Instant> carryOut(OrganizationId organization, String subject) {
        var days = charters.in(organization, null).retention().agentMessagesDays();
        var before = clock.now().minus(Duration.ofDays(days));
        var forgotten = transactions.change(organization, () -> messages.forget(organization, before, AT_ONCE));
        if (forgotten == AT_ONCE) {
            return Optional.of(clock.now().plus(BREATH));
        }
        messages.giveBackRoom(organization);
        return Optional.of(clock.now().plus(DAY));
    }
}
