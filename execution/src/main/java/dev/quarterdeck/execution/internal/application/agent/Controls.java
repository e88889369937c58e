package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentControlRefusal.KeyUsedOtherwise;
import dev.quarterdeck.execution.api.AgentControlRefusal.SessionElsewhere;
import dev.quarterdeck.execution.api.AgentRefusal.CapabilityUnsupported;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentRefusal.SessionOver;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Confirmed;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Failed;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.TimedOut;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A control is written down before its provider hears of it, and its receipt says what the provider said. */
@Component
class Controls {
    private final SessionRecords sessions;
    private final ControlRecords records;
    private final Providers providers;
    private final Latch latch;
    private final Trail trail;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Duration patience;
    private final String here;

    Controls(
            SessionRecords sessions,
            ControlRecords records,
            Providers providers,
            Latch latch,
            Trail trail,
            TenantTransactions transactions,
            Ids ids,
            Clock clock,
            ServerOwner owner,
            @Value("${quarterdeck.agents.control-patience:10m}") Duration patience) {
        this.sessions = sessions;
        this.records = records;
        this.providers = providers;
        this.latch = latch;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.patience = patience;
        this.here = AgentHost.name(owner);
    }

    ControlReceipt carryOut(
            Composite context, Request request, Function<AgentProvider, CompletionStage<ControlOutcome>> control) {
        return carryOut(context, request, (_, _) -> {}, (provider, _) -> control.apply(provider));
    }

    /** @param also what is written down together with the request */
    ControlReceipt carryOut(
            Composite context, Request request, BiConsumer<AgentSession, ControlReceipt> also, Act act) {
        var organization = context.entry().organization();
        var asked = transactions.change(organization, () -> requested(context, request, also));
        if (asked.before()) {
            return asked.receipt();
        }
        var receipt = asked.receipt();
        try {
            var done = act.on(providers.named(asked.session().provider()), receipt);
            var accepted = move(organization, receipt, State.ACCEPTED, null);
            var _ = within(receipt.operation(), done.toCompletableFuture())
                    .thenAcceptAsync(outcome -> settle(organization, receipt, outcome), Thread::startVirtualThread);
            return accepted;
        } catch (Refused refused) {
            refuse(context, asked, refused);
            throw refused;
        }
    }

    /** What waits for the turn under way, or for the session to go on, waits as long as that takes. */
    private CompletableFuture<ControlOutcome> within(Operation operation, CompletableFuture<ControlOutcome> done) {
        return switch (operation) {
            case RESUME, KILL ->
                done.copy().completeOnTimeout(new TimedOut(), patience.toMillis(), TimeUnit.MILLISECONDS);
            case INJECT, PAUSE, TERMINATE -> done;
        };
    }

    private Asked requested(Composite context, Request request, BiConsumer<AgentSession, ControlReceipt> also) {
        var organization = context.entry().organization();
        var session = sessions.hold(organization, request.session())
                .orElseThrow(
                        () -> new Refused(new SessionNotFound(request.session().value())));
        var key = request.idempotencyKey();
        var before =
                key == null ? null : records.requestedWith(organization, key).orElse(null);
        if (before != null) {
            requireSame(before, request);
            return new Asked(session, before, true);
        }
        if (session.status().isOver()) {
            throw new Refused(new SessionOver(session.id(), session.status()));
        }
        requireHere(organization, session);
        if (request.operation() == Operation.INJECT || request.operation() == Operation.RESUME) {
            latch.check(organization, session.provider());
        }
        var receipt = receipt(context, request);
        records.add(organization, receipt, context.entry().actor().id(), key);
        hold(organization, request, session);
        also.accept(session, receipt);
        trail.asked(context, receipt, session.provider(), request.content());
        return new Asked(session, receipt, false);
    }

    private static void requireSame(ControlReceipt before, Request request) {
        if (!before.sessionId().equals(request.session()) || before.operation() != request.operation()) {
            throw new Refused(new KeyUsedOtherwise(String.valueOf(request.idempotencyKey())));
        }
    }

    /** What another server's provider runs is not known to ours, and is not over because of that. */
    private void requireHere(OrganizationId organization, AgentSession session) {
        var host = sessions.hostOf(organization, session.id());
        if (!host.equals(here)) {
            throw new Refused(new SessionElsewhere(session.id(), host));
        }
    }

    /** A receipt that says from the beginning that nothing could be done. */
    ControlReceipt failed(Composite context, Request request, String provider, RefusalReason why) {
        var organization = context.entry().organization();
        var receipt = receipt(context, request);
        return transactions.change(organization, () -> {
            records.add(organization, receipt, context.entry().actor().id(), request.idempotencyKey());
            trail.refused(context, receipt, provider, why.code());
            return records.move(organization, receipt.id(), State.FAILED, why.message(), clock.now());
        });
    }

    private ControlReceipt receipt(Composite context, Request request) {
        return new ControlReceipt(
                ids.next(),
                request.session(),
                request.operation(),
                State.REQUESTED,
                context.entry().actor().displayName(),
                clock.now(),
                null,
                null);
    }

    /** That it is to stand still, or may go on, outlives this server. */
    private void hold(OrganizationId organization, Request request, AgentSession session) {
        switch (request.operation()) {
            case PAUSE -> sessions.setHeld(organization, session.id(), true);
            case RESUME -> sessions.setHeld(organization, session.id(), false);
            case INJECT, TERMINATE, KILL -> {}
        }
    }

    private void refuse(Composite context, Asked asked, Refused refused) {
        var organization = context.entry().organization();
        var receipt = asked.receipt();
        var state = refused.reason() instanceof CapabilityUnsupported ? State.UNSUPPORTED : State.FAILED;
        transactions.change(organization, () -> {
            if (receipt.operation() == Operation.PAUSE) {
                sessions.setHeld(organization, receipt.sessionId(), false);
            }
            trail.refused(
                    context,
                    receipt,
                    asked.session().provider(),
                    refused.reason().code());
            return records.move(
                    organization, receipt.id(), state, refused.reason().message(), clock.now());
        });
    }

    private void settle(OrganizationId organization, ControlReceipt receipt, ControlOutcome outcome) {
        switch (outcome) {
            case TimedOut _ -> move(organization, receipt, State.TIMED_OUT, "the provider did not say in time");
            case Confirmed _ -> move(organization, receipt, State.CONFIRMED, null);
            case Failed(var reason) -> move(organization, receipt, State.FAILED, reason);
        }
    }

    private ControlReceipt move(
            OrganizationId organization, ControlReceipt receipt, State state, @Nullable String reason) {
        return transactions.change(
                organization, () -> records.move(organization, receipt.id(), state, reason, clock.now()));
    }

    /**
     * What is asked of which session.
     *
     * @param content what is said to its agent
     */
    record Request(
            AgentSessionId session,
            Operation operation,
            @Nullable String content,
            @Nullable String idempotencyKey) {
        Request(AgentSessionId session, Operation operation, @Nullable String idempotencyKey) {
            this(session, operation, null, idempotencyKey);
        }
    }

    /** @param before whether the same was asked for already */
    private record Asked(AgentSession session, ControlReceipt receipt, boolean before) {}

    /** Passes the request on to the provider. */
    interface Act {
        CompletionStage<ControlOutcome> on(AgentProvider provider, ControlReceipt receipt);
    }
}
