package dev.quarterdeck.execution.internal.application.agent;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentControlRefusal.InjectedTooOften;
import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentRefusal.CapabilityUnsupported;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.Controls.Request;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What operators say to agents stands in the session beside what the agents say. */
@Component
class Injecting {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final SessionRecords sessions;
    private final MessageRecords messages;
    private final ControlRecords records;
    private final Providers providers;
    private final Controls controls;
    private final Trail trail;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Readers readers;

    Injecting(
            SessionRecords sessions,
            MessageRecords messages,
            ControlRecords records,
            Providers providers,
            Controls controls,
            Trail trail,
            TenantTransactions transactions,
            Ids ids,
            Clock clock,
            Readers readers) {
        this.sessions = sessions;
        this.messages = messages;
        this.records = records;
        this.providers = providers;
        this.controls = controls;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.readers = readers;
    }

    ControlReceipt inject(Composite context, AgentSessionId session, Inject command) {
        var content = command.content();
        if (content.isBlank() || content.length() > LONGEST) {
            throw new Refused(new InvalidInput(
                    "content",
                    "A message to an agent has a text.",
                    "%d characters".formatted(content.length()),
                    "1 to %d characters".formatted(LONGEST),
                    "say something else"));
        }
        var mode = requireNonNullElse(command.mode(), InjectMode.QUEUE);
        var operator = context.entry().actor().displayName();
        var receipt = controls.carryOut(
                context,
                new Request(session, Operation.INJECT, content, command.idempotencyKey()),
                (at, made) -> write(context, at, made, content, mode),
                (provider, made) -> provider.inject(session, new Injection(made.id(), content, mode, operator)));
        readers.moved(session);
        return receipt;
    }

    private void write(
            Composite context, AgentSession session, ControlReceipt receipt, String content, InjectMode mode) {
        var organization = context.entry().organization();
        var operator = receipt.requestedBy();
        requirePatience(organization, session.id(), context.entry().actor().id());
        requireCapability(session, mode);
        var metadata = Map.of(
                "operator",
                operator,
                "receipt",
                receipt.id(),
                "mode",
                mode.name().toLowerCase(Locale.ROOT));
        var message = new AgentMessage(
                ids.next(),
                session.id(),
                messages.next(organization, session.id()),
                Role.OPERATOR,
                session.provider(),
                Kind.TEXT,
                Kept.text(content),
                clock.now(),
                metadata);
        messages.append(organization, List.of(message));
    }

    /** The message itself is on record already: the one that many before it must be out of the time. */
    private void requirePatience(OrganizationId organization, AgentSessionId session, String operator) {
        records.injected(organization, session, operator, MOST)
                .map(earlier -> Duration.between(clock.now(), earlier.plus(WITHIN)))
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new Refused(new InjectedTooOften(session.value(), MOST, wait));
                });
    }

    private void requireCapability(AgentSession session, InjectMode mode) {
        var live = providers.named(session.provider()).session(session.id());
        if (live.isPresent() && !live.get().capabilities().contains(mode.capability())) {
            throw new Refused(new CapabilityUnsupported("The agent of session " + session.id(), mode.capability()));
        }
    }

    ControlReceipt withdraw(Composite context, AgentSessionId session, String receipt) {
        var organization = context.entry().organization();
        var known = transactions.look(
                organization,
                () -> sessions.find(organization, session)
                        .orElseThrow(() -> new Refused(new SessionNotFound(session.value()))));
        if (!providers.named(known.provider()).withdraw(session, receipt)) {
            throw new Refused(new NotFound(
                    "message %s that the agent was not given yet".formatted(receipt),
                    "see what it was told: qd agents tail " + session,
                    List.of()));
        }
        return transactions.change(organization, () -> {
            trail.done(context, "withdraw", session.value(), known.provider(), Map.of("receipt", receipt));
            return records.move(organization, receipt, ControlReceipt.State.FAILED, "it was withdrawn", clock.now());
        });
    }
}
