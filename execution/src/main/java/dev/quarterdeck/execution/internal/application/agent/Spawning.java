package dev.quarterdeck.execution.internal.application.agent;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords.NewSession;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A session is written down before its agent is started, so that there is never an agent nobody knows of. */
@Component
class Spawning {
    private static final String USUAL_PROVIDER = "internal";

    private final SessionRecords records;
    private final Providers providers;
    private final Latch latch;
    private final Trail trail;
    private final SessionRecorder recorder;
    private final AgentDirectories directories;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final ServerOwner owner;

    Spawning(
            SessionRecords records,
            Providers providers,
            Latch latch,
            Trail trail,
            SessionRecorder recorder,
            AgentDirectories directories,
            TenantTransactions transactions,
            Ids ids,
            Clock clock,
            ServerOwner owner) {
        this.records = records;
        this.providers = providers;
        this.latch = latch;
        this.trail = trail;
        this.recorder = recorder;
        this.directories = directories;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.owner = owner;
    }

    AgentSession spawn(RepositoryContext context, Spawn command) {
        var organization = context.entry().organization();
        var provider = providers.available(requireNonNullElse(command.provider(), USUAL_PROVIDER));
        var order = order(command, directories.within(context, command.directory()));
        var session = session(context, command, order, provider.name());
        var made = transactions.change(organization, () -> recorded(context, command, order, session));
        if (made.id().equals(session.id())) {
            start(organization, provider, order);
        }
        return made;
    }

    private AgentSession recorded(RepositoryContext context, Spawn command, SpawnOrder order, AgentSession session) {
        var organization = context.entry().organization();
        var key = command.idempotencyKey();
        var before = key == null ? null : records.spawnedWith(organization, key).orElse(null);
        if (before != null) {
            return before;
        }
        latch.check(organization, session.provider());
        var parent = command.parent();
        if (parent != null && records.find(organization, parent).isEmpty()) {
            throw new Refused(new SessionNotFound(parent.value()));
        }
        records.add(organization, new NewSession(session, order, AgentHost.name(owner), key));
        trail.done(
                context,
                "spawn",
                session.id().value(),
                session.provider(),
                Map.of("directory", session.directory().toString(), "command", String.join(" ", order.command())));
        return session;
    }

    private void start(OrganizationId organization, AgentProvider provider, SpawnOrder order) {
        var session = order.session();
        try {
            provider.spawn(order, recorder.of(organization, session));
        } catch (Refused refused) {
            end(
                    organization,
                    session,
                    Ending.failed("not_started", refused.reason().message(), null));
            throw refused;
        }
        // Whoever killed it before its provider had it could only write that down.
        var status = transactions.look(
                organization,
                () -> records.find(organization, session).orElseThrow().status());
        if (status.isOver()) {
            provider.kill(session);
        }
    }

    private void end(OrganizationId organization, AgentSessionId session, Ending ending) {
        transactions.change(organization, () -> {
            records.end(organization, session, ending, clock.now());
            return session;
        });
    }

    private SpawnOrder order(Spawn command, Path directory) {
        return new SpawnOrder(
                ids.nextAgentSession(),
                Boolean.TRUE.equals(command.plain()) ? AgentKind.PLAIN : AgentKind.ACP,
                requireNonNullElse(command.command(), List.of()),
                directory,
                command.prompt(),
                Boolean.TRUE.equals(command.once()),
                false,
                null,
                new Surroundings(Set.copyOf(requireNonNullElse(command.variables(), List.of())), Map.of()));
    }

    private AgentSession session(RepositoryContext context, Spawn command, SpawnOrder order, String provider) {
        var program = order.command().isEmpty() ? provider : order.command().getFirst();
        return new AgentSession(
                order.session(),
                command.parent(),
                provider,
                AgentStatus.SPAWNING,
                false,
                null,
                null,
                null,
                null,
                requireNonNullElse(command.agentType(), program),
                command.profile(),
                order.directory(),
                context.entry().actor().displayName(),
                clock.now(),
                null,
                null,
                null,
                null,
                null,
                new AgentUsage(null, null, null, null, null),
                0);
    }
}
