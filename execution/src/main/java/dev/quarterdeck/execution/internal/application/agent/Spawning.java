package dev.quarterdeck.execution.internal.application.agent;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentRefusal.SessionOver;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.application.agent.MissionTies.Wanted;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords.NewSession;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.Ulid;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.Schedule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session is written down before its agent is started, so that there is never an agent nobody knows of. */
@Component
class Spawning {
    private static final String USUAL_PROVIDER = "internal";

    private static final Duration RETENTION_BEGINS = Duration.ofDays(1);

    private final SessionRecords records;
    private final ParentRecords parents;
    private final Providers providers;
    private final Latch latch;
    private final Trail trail;
    private final SessionRecorder recorder;
    private final AgentDirectories directories;
    private final SessionTokens credentials;
    private final MissionTies ties;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final ServerOwner owner;
    private final Schedule schedule;

    Spawning(
            SessionRecords records,
            ParentRecords parents,
            Providers providers,
            Latch latch,
            Trail trail,
            SessionRecorder recorder,
            AgentDirectories directories,
            SessionTokens credentials,
            MissionTies ties,
            TenantTransactions transactions,
            Ids ids,
            Clock clock,
            ServerOwner owner,
            Schedule schedule) {
        this.records = records;
        this.parents = parents;
        this.providers = providers;
        this.latch = latch;
        this.trail = trail;
        this.recorder = recorder;
        this.directories = directories;
        this.credentials = credentials;
        this.ties = ties;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.owner = owner;
        this.schedule = schedule;
    }

    AgentSession spawn(Composite context, Spawn command) {
        var organization = context.entry().organization();
        var session = ids.nextAgentSession();
        try {
            return spawned(context, command, session);
        } catch (Refused refused) {
            var provider = requireNonNullElse(command.provider(), USUAL_PROVIDER);
            transactions.change(organization, () -> {
                trail.refused(context, "spawn", session.value(), provider, refused.reason());
                return session;
            });
            throw refused;
        }
    }

    private AgentSession spawned(Composite context, Spawn command, AgentSessionId id) {
        var organization = context.entry().organization();
        var provider = providers.available(requireNonNullElse(command.provider(), USUAL_PROVIDER));
        var parent = transactions.look(organization, () -> parent(context, command));
        var draft = new SessionDraft(context, command, id, provider.name(), parent);
        var order = draft.order(directories.within(context, parent, command.directory()));
        var session = draft.session(order.directory(), clock.now());
        var made = transactions.change(organization, () -> recorded(draft, order, session));
        if (made.order() == null) {
            return made.session();
        }
        start(organization, provider, made.order(), command);
        return transactions.look(
                organization, () -> records.find(organization, id).orElseThrow());
    }

    /** Whatever an agent starts is its child, whether it says so or not. */
    private @Nullable AgentSession parent(Composite context, Spawn command) {
        var organization = context.entry().organization();
        var own = self(organization, context.entry().actor());
        var named = own.isPresent() ? null : command.parent();
        return own.or(() -> Optional.ofNullable(named)
                        .map(parent -> records.find(organization, parent)
                                .orElseThrow(() -> new Refused(new SessionNotFound(parent.value())))))
                .orElse(null);
    }

    private Optional<AgentSession> self(OrganizationId organization, Actor actor) {
        return actor.kind() == Actor.Kind.LLM_AGENT && Ulid.matches(actor.id())
                ? records.find(organization, new AgentSessionId(actor.id()))
                : Optional.empty();
    }

    private Made recorded(SessionDraft draft, SpawnOrder order, AgentSession session) {
        var context = draft.context();
        var organization = context.entry().organization();
        var key = draft.command().idempotencyKey();
        var before = key == null ? null : records.spawnedWith(organization, key).orElse(null);
        if (before != null) {
            return new Made(before, null);
        }
        if (session.parentId() != null) {
            requireGoingOn(organization, session.parentId());
        }
        requireGiven(draft, order);
        latch.check(organization, session.provider());
        schedule.add(
                SessionRecords.RETENTION, organization, "messages", clock.now().plus(RETENTION_BEGINS));
        records.add(organization, new NewSession(session, order, AgentHost.name(owner), draft.onBehalfOf(), key));
        var mission = session.missionId();
        trail.done(
                context,
                "spawn",
                session.id().value(),
                session.provider(),
                Map.of(
                        "directory", session.directory().toString(),
                        "command", String.join(" ", order.command()),
                        "mission", mission == null ? "" : mission.value()));
        return new Made(session, order.given(credentials.issue(organization, session.id())));
    }

    /** What is being killed begins nothing more: whoever kills it ends what it had begun. */
    private void requireGoingOn(OrganizationId organization, AgentSessionId parent) {
        var held = records.hold(organization, parent).orElseThrow();
        if (held.status().isOver() || parents.isBeingKilled(organization, parent)) {
            throw new Refused(new SessionOver(parent, held.status().isOver() ? held.status() : AgentStatus.KILLED));
        }
    }

    /** An agent hands on what it has of the server's surroundings, and chooses nothing from them itself. */
    private void requireGiven(SessionDraft draft, SpawnOrder order) {
        var entry = draft.context().entry();
        if (entry.actor().kind() != Actor.Kind.LLM_AGENT) {
            return;
        }
        var parent = draft.parent();
        var given = parent == null ? Set.<String>of() : parents.passed(entry.organization(), parent.id());
        order.surroundings().passed().stream()
                .filter(name -> !given.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    var had = given.isEmpty() ? "none" : String.join(", ", given);
                    throw new Refused(new InvalidInput(
                            "variables", "An agent hands on what it was given itself.", name, had, "leave it out"));
                });
    }

    private void start(OrganizationId organization, AgentProvider provider, SpawnOrder order, Spawn command) {
        var session = order.session();
        try {
            provider.spawn(assigned(organization, order, command), recorder.of(organization, session));
        } catch (Refused refused) {
            end(
                    organization,
                    session,
                    Ending.failed("not_started", refused.reason().message(), null));
            throw refused;
        } catch (RuntimeException e) {
            end(organization, session, Ending.failed("not_started", "the server could not start it", null));
            throw e;
        }
        // Whoever killed it before its provider had it could only write that down.
        var status = transactions.look(
                organization,
                () -> records.find(organization, session).orElseThrow().status());
        if (status.isOver()) {
            provider.kill(session);
        }
    }

    private SpawnOrder assigned(OrganizationId organization, SpawnOrder order, Spawn command) {
        var agent = transactions.look(organization, () -> records.identity(organization, order.session()));
        if (agent.session().missionId() == null) {
            return order;
        }
        var assigned =
                ties.begin(organization, agent, new Wanted(command.workPackage(), command.profile(), command.prompt()));
        var directory = requireNonNullElse(assigned.directory(), order.directory());
        transactions.change(organization, () -> {
            records.assign(organization, order.session(), directory, assigned.step());
            return directory;
        });
        return order.placed(directory, assigned.prompt());
    }

    private void end(OrganizationId organization, AgentSessionId session, Ending ending) {
        transactions.change(organization, () -> {
            records.end(organization, session, ending, clock.now());
            ties.changed(organization, session);
            return session;
        });
    }

    /** @param order absent where the session was there before */
    private record Made(AgentSession session, @Nullable SpawnOrder order) {}
}
