package dev.quarterdeck.execution.internal.application.agent;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentAnswer.Latches;
import dev.quarterdeck.execution.api.AgentAnswer.Stopped;
import dev.quarterdeck.execution.api.AgentControlRefusal.ConfirmationRequired;
import dev.quarterdeck.execution.api.AgentControlRefusal.SessionElsewhere;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.KillAll;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Confirmed;
import dev.quarterdeck.execution.internal.application.agent.Controls.Request;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends sessions at once: one with all that it spawned, or all there are. */
@Component
class Stopping {
    private static final String WORDS = "KILL ALL";

    private final SessionRecords sessions;
    private final ControlRecords records;
    private final Controls controls;
    private final Providers providers;
    private final MissionTies ties;
    private final Trail trail;
    private final TenantTransactions transactions;
    private final Clock clock;

    Stopping(
            SessionRecords sessions,
            ControlRecords records,
            Controls controls,
            Providers providers,
            MissionTies ties,
            Trail trail,
            TenantTransactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.controls = controls;
        this.providers = providers;
        this.ties = ties;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    ControlReceipt kill(Composite context, AgentSessionId session, @Nullable String key) {
        var receipt = kill(context, new Request(session, Operation.KILL, key));
        var family = new LinkedHashSet<>(List.of(session));
        // One that is to be killed begins nothing more, but may have begun something until then.
        for (var more = descendants(context, family); !more.isEmpty(); more = descendants(context, family)) {
            more.forEach(child -> killIfLive(context, child));
            family.addAll(more);
        }
        return receipt;
    }

    private void killIfLive(Composite context, AgentSessionId child) {
        try {
            kill(context, new Request(child, Operation.KILL, null));
        } catch (Refused ended) {
            // It was faster.
        }
    }

    private ControlReceipt kill(Composite context, Request request) {
        return controls.carryOut(context, request, provider -> killed(context, provider, request.session()));
    }

    /** A session that is being spawned, or whose provider has lost it, ends in the record; its spawning looks there. */
    private CompletionStage<ControlOutcome> killed(Composite context, AgentProvider provider, AgentSessionId session) {
        try {
            return provider.kill(session);
        } catch (Refused refused) {
            if (!(refused.reason() instanceof SessionNotFound)) {
                throw refused;
            }
            var organization = context.entry().organization();
            transactions.change(organization, () -> {
                sessions.end(organization, session, Ending.killed("its provider does not have it", null), clock.now());
                ties.changed(organization, session);
                return session;
            });
            return CompletableFuture.completedFuture(new Confirmed());
        }
    }

    /** Those that live and are not in the family yet. */
    private Set<AgentSessionId> descendants(Composite context, Set<AgentSessionId> family) {
        var organization = context.entry().organization();
        var live = transactions.look(organization, () -> sessions.live(organization));
        var descendants = new LinkedHashSet<AgentSessionId>();
        // A child is younger than its parent, so that one pass meets every generation.
        for (var one : live) {
            var parent = one.parentId();
            if (parent != null && (family.contains(parent) || descendants.contains(parent))) {
                descendants.add(one.id());
            }
        }
        descendants.removeAll(family);
        return descendants;
    }

    Stopped killAll(Composite context, KillAll command) {
        var scope = requireNonNullElse(command.provider(), Latch.ALL);
        if (!scope.equals(Latch.ALL)) {
            providers.named(scope);
        }
        if (!Objects.equals(command.confirmation(), WORDS)) {
            throw new Refused(new ConfirmationRequired(scope, WORDS));
        }
        var organization = context.entry().organization();
        var live = transactions.change(organization, () -> {
            records.holdLatches(organization, true);
            records.close(organization, scope, context.entry().actor().displayName(), clock.now());
            trail.done(context, "kill_all", scope, scope, Map.of());
            return sessions.live(organization);
        });
        var receipts = new ArrayList<ControlReceipt>();
        for (var session : live) {
            if (scope.equals(Latch.ALL) || scope.equals(session.provider())) {
                killInTurn(context, session, receipts);
            }
        }
        return new Stopped(scope, receipts);
    }

    private void killInTurn(Composite context, AgentSession session, List<ControlReceipt> receipts) {
        try {
            receipts.add(kill(context, new Request(session.id(), Operation.KILL, null)));
        } catch (Refused refused) {
            // Otherwise it was faster, or its provider cannot; its receipt says which.
            if (refused.reason() instanceof SessionElsewhere elsewhere) {
                var request = new Request(session.id(), Operation.KILL, null);
                receipts.add(controls.failed(context, request, session.provider(), elsewhere));
            }
        }
    }

    Latches release(Composite context, String scope) {
        var organization = context.entry().organization();
        return transactions.change(organization, () -> {
            records.holdLatches(organization, true);
            records.release(organization, scope);
            trail.done(context, "release", scope, scope, Map.of());
            return new Latches(records.closed(organization));
        });
    }
}
