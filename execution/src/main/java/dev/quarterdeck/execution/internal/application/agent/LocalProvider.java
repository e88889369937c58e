package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.api.AgentCapability.HISTORY;
import static dev.quarterdeck.execution.api.AgentCapability.INTERRUPT;
import static dev.quarterdeck.execution.api.AgentCapability.KILL;
import static dev.quarterdeck.execution.api.AgentCapability.PAUSE;
import static dev.quarterdeck.execution.api.AgentCapability.PERMISSIONS;
import static dev.quarterdeck.execution.api.AgentCapability.QUEUE;
import static dev.quarterdeck.execution.api.AgentCapability.RESUME;
import static dev.quarterdeck.execution.api.AgentCapability.SPAWN;
import static dev.quarterdeck.execution.api.AgentCapability.STREAM;
import static dev.quarterdeck.execution.api.AgentCapability.TERMINATE;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentControlRefusal.QuestionSettled;
import dev.quarterdeck.execution.api.AgentRefusal.CapabilityUnsupported;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentRefusal.SessionOver;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs agents on this machine. */
abstract class LocalProvider implements AgentProvider, AgentUpkeep {
    private static final Set<AgentCapability> ALL =
            Set.of(SPAWN, QUEUE, INTERRUPT, PAUSE, RESUME, TERMINATE, KILL, HISTORY, STREAM, PERMISSIONS);
    /** A command listens to nobody once it has read its prompt. */
    private static final Set<AgentCapability> OF_COMMANDS = Set.of(SPAWN, TERMINATE, KILL, HISTORY, STREAM);

    private final List<AgentProtocol> protocols;
    private final AgentLimits limits;
    private final Clock clock;
    private final Map<AgentSessionId, LocalSession> sessions = new ConcurrentHashMap<>();

    LocalProvider(List<AgentProtocol> protocols, AgentLimits limits, Clock clock) {
        this.protocols = List.copyOf(protocols);
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws Refused if it cannot be started */
    abstract AgentProcess start(Launch launch);

    @Override
    public final Set<AgentCapability> capabilities() {
        return ALL;
    }

    @Override
    public final List<ProviderSession> sessions() {
        return sessions.values().stream().map(LocalProvider::view).toList();
    }

    @Override
    public final Optional<ProviderSession> session(AgentSessionId session) {
        return Optional.ofNullable(sessions.get(session)).map(LocalProvider::view);
    }

    private static ProviderSession view(LocalSession session) {
        var stand = session.stand();
        return new ProviderSession(
                session.order().session(),
                stand.status(),
                stand.pausing(),
                of(session),
                session.transcript().position());
    }

    private static Set<AgentCapability> of(LocalSession session) {
        return session.order().kind() == AgentKind.ACP ? ALL : OF_COMMANDS;
    }

    @Override
    public final List<Entry> messages(AgentSessionId session, int limit, @Nullable Long before) {
        return known(session).transcript().messages(limit, before);
    }

    @Override
    public final Subscription subscribe(AgentSessionId session, long from, Consumer<Entry> listener) {
        return known(session).transcript().subscribe(from, listener);
    }

    @Override
    public final void spawn(SpawnOrder order, Consumer<Entry> listener) {
        var protocol = protocols.stream()
                .filter(one -> one.kind() == order.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No protocol speaks " + order.kind()));
        var transcript = new Transcript(order.session());
        transcript.subscribe(0, listener);
        var process = start(new Launch(
                order.session(),
                order.command(),
                order.directory(),
                order.kind() == AgentKind.PLAIN ? order.prompt() : null,
                order.surroundings()));
        var session = new LocalSession(order, process, limits, clock, transcript);
        sessions.put(order.session(), session);
        session.begin(protocol, process);
    }

    @Override
    public final CompletionStage<ControlOutcome> inject(AgentSessionId session, Injection injection) {
        var interrupts = injection.mode() == InjectMode.INTERRUPT;
        return live(session, injection.mode().capability()).inject(injection, interrupts);
    }

    @Override
    public final boolean withdraw(AgentSessionId session, String message) {
        return live(session, QUEUE).withdraw(message);
    }

    @Override
    public final void answer(AgentSessionId session, String question, String option) {
        if (!live(session, PERMISSIONS).answer(question, option)) {
            throw new Refused(new QuestionSettled(session, question));
        }
    }

    @Override
    public final void dismiss(AgentSessionId session, String question) {
        live(session, PERMISSIONS).dismiss(question);
    }

    @Override
    public final CompletionStage<ControlOutcome> pause(AgentSessionId session, boolean cancelling) {
        return live(session, PAUSE).pause(cancelling);
    }

    @Override
    public final CompletionStage<ControlOutcome> resume(AgentSessionId session) {
        return live(session, RESUME).resume();
    }

    @Override
    public final CompletionStage<ControlOutcome> terminate(AgentSessionId session) {
        return live(session, TERMINATE).terminate();
    }

    @Override
    public final CompletionStage<ControlOutcome> kill(AgentSessionId session) {
        return live(session, KILL).kill("it was killed");
    }

    @Override
    public final boolean tick() {
        sessions.values().removeIf(LocalSession::tick);
        return !sessions.isEmpty();
    }

    @Override
    public final void end() {
        sessions.values().forEach(session -> session.doom(Ending.failed("server_stopped", "the server ended", null)));
    }

    private LocalSession known(AgentSessionId session) {
        var known = sessions.get(session);
        if (known == null) {
            throw new Refused(new SessionNotFound(session.value()));
        }
        return known;
    }

    private LocalSession live(AgentSessionId session, AgentCapability needed) {
        var live = known(session);
        var status = live.stand().status();
        if (status.isOver()) {
            throw new Refused(new SessionOver(session, status));
        }
        if (!of(live).contains(needed)) {
            throw new Refused(new CapabilityUnsupported("The agent of session " + session, needed));
        }
        return live;
    }
}
