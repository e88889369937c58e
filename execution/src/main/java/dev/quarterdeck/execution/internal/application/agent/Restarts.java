package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords.Abandoned;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Says what became of the sessions of the server before this one: one that stood still is taken up again where its agent
 * can, and goes on standing still; every other has failed.
 */
@Component
class Restarts implements AgentUpkeep {
    private static final String REASON = "host_restarted";

    private final SessionRecords records;
    private final ControlRecords controls;
    private final Providers providers;
    private final SessionRecorder recorder;
    private final SessionTokens credentials;
    private final MissionTies ties;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final ServerOwner owner;

    Restarts(
            SessionRecords records,
            ControlRecords controls,
            Providers providers,
            SessionRecorder recorder,
            SessionTokens credentials,
            MissionTies ties,
            TenantTransactions transactions,
            Clock clock,
            ServerOwner owner) {
        this.records = records;
        this.controls = controls;
        this.providers = providers;
        this.recorder = recorder;
        this.credentials = credentials;
        this.ties = ties;
        this.transactions = transactions;
        this.clock = clock;
        this.owner = owner;
    }

    @Override
    public void begin() {
        records.organizationsOn(AgentHost.name(owner)).forEach(this::settle);
    }

    @Override
    public boolean tick() {
        return false;
    }

    @Override
    public void end() {}

    private void settle(OrganizationId organization) {
        var again = transactions.change(organization, () -> {
            var orders = new ArrayList<Again>();
            for (var abandoned : records.abandoned(organization, AgentHost.name(owner))) {
                settle(organization, abandoned, orders);
            }
            return orders;
        });
        again.forEach(one -> takeUp(organization, one));
    }

    private void settle(OrganizationId organization, Abandoned abandoned, List<Again> orders) {
        var session = abandoned.session();
        var now = clock.now();
        controls.failOpen(organization, session.id(), "the server was restarted", now);
        controls.settleAll(organization, session.id(), now);
        var order = abandoned.order();
        var stopped = controls.closed(organization).stream()
                .anyMatch(scope -> scope.equals(Latch.ALL) || scope.equals(session.provider()));
        if (order == null || stopped) {
            fail(organization, session, "the server was restarted");
        } else {
            records.restart(organization, session.id(), AgentHost.name(owner));
            orders.add(new Again(session, order.given(credentials.issue(organization, session.id()))));
            ties.changed(organization, session.id());
        }
    }

    private void takeUp(OrganizationId organization, Again again) {
        var session = again.session();
        try {
            providers.available(session.provider()).spawn(again.order(), recorder.of(organization, session.id()));
        } catch (Refused refused) {
            transactions.change(organization, () -> {
                fail(organization, session, refused.reason().message());
                return session;
            });
        }
    }

    private void fail(OrganizationId organization, AgentSession session, String detail) {
        records.end(organization, session.id(), Ending.failed(REASON, detail, null), clock.now());
        ties.changed(organization, session.id());
    }

    private record Again(AgentSession session, SpawnOrder order) {}
}
