package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentAnswer.Answered;
import dev.quarterdeck.execution.api.AgentAnswer.Latches;
import dev.quarterdeck.execution.api.AgentAnswer.Messages;
import dev.quarterdeck.execution.api.AgentAnswer.Questions;
import dev.quarterdeck.execution.api.AgentAnswer.Receipts;
import dev.quarterdeck.execution.api.AgentAnswer.Sessions;
import dev.quarterdeck.execution.api.AgentAnswer.Stopped;
import dev.quarterdeck.execution.api.AgentAnswer.Tree;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.internal.application.agent.Controls.Request;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class AgentDesk implements AgentSessions {
    private final Spawning spawning;
    private final SessionReading reading;
    private final Injecting injecting;
    private final Controls controls;
    private final Stopping stopping;
    private final Answering answering;

    AgentDesk(
            Spawning spawning,
            SessionReading reading,
            Injecting injecting,
            Controls controls,
            Stopping stopping,
            Answering answering) {
        this.spawning = spawning;
        this.reading = reading;
        this.injecting = injecting;
        this.controls = controls;
        this.stopping = stopping;
        this.answering = answering;
    }

    @Override
    public AgentSession spawn(Composite context, Spawn command) {
        return spawning.spawn(context, command);
    }

    @Override
    public Sessions list(Composite context, Wanted wanted) {
        return reading.list(context, wanted);
    }

    @Override
    public AgentSession find(Composite context, AgentSessionId session) {
        return reading.find(context, session);
    }

    @Override
    public Messages messages(Composite context, AgentSessionId session, @Nullable String cursor, int limit) {
        return reading.messages(context, session, cursor, limit);
    }

    @Override
    public Stream stream(Composite context, AgentSessionId session, @Nullable String after) {
        return reading.stream(context, session, after);
    }

    @Override
    public Tree tree(Composite context) {
        return reading.tree(context);
    }

    @Override
    public Receipts receipts(Composite context, AgentSessionId session, int limit) {
        return reading.receipts(context, session, limit);
    }

    @Override
    public Questions questions(Composite context, AgentSessionId session) {
        return answering.questions(context, session);
    }

    @Override
    public Answered answer(Composite context, AgentSessionId session, Choice choice) {
        return answering.answer(context, session, choice);
    }

    @Override
    public ControlReceipt inject(Composite context, AgentSessionId session, Inject command) {
        return injecting.inject(context, session, command);
    }

    @Override
    public ControlReceipt withdraw(Composite context, AgentSessionId session, String receipt) {
        return injecting.withdraw(context, session, receipt);
    }

    @Override
    public ControlReceipt pause(Composite context, AgentSessionId session, Pause command) {
        var cancelling = Boolean.TRUE.equals(command.cancel());
        return controls.carryOut(
                context,
                new Request(session, Operation.PAUSE, command.idempotencyKey()),
                provider -> provider.pause(session, cancelling));
    }

    @Override
    public ControlReceipt resume(Composite context, AgentSessionId session, @Nullable String idempotencyKey) {
        return controls.carryOut(
                context, new Request(session, Operation.RESUME, idempotencyKey), provider -> provider.resume(session));
    }

    @Override
    public ControlReceipt terminate(Composite context, AgentSessionId session, @Nullable String idempotencyKey) {
        return controls.carryOut(
                context,
                new Request(session, Operation.TERMINATE, idempotencyKey),
                provider -> provider.terminate(session));
    }

    @Override
    public ControlReceipt kill(Composite context, AgentSessionId session, @Nullable String idempotencyKey) {
        return stopping.kill(context, session, idempotencyKey);
    }

    @Override
    public Stopped killAll(Composite context, KillAll command) {
        return stopping.killAll(context, command);
    }

    @Override
    public Latches release(Composite context, String scope) {
        return stopping.release(context, scope);
    }
}
