package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Listener;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.domain.agent.Conversation;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.execution.internal.domain.agent.Happening;
import dev.quarterdeck.execution.internal.domain.agent.Prompt;
import dev.quarterdeck.kernel.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One agent process and the conversation with it. Everything that is decided is decided under one lock, by the thread
 * that reads the agent or by whoever controls it; ending the process needs no lock, so that nothing can hold it up.
 */
final class LocalSession implements Listener {
    private final SpawnOrder order;
    private final Clock clock;
    private final Transcript transcript;
    private final Deadlines deadlines;
    private final ProcessEnd end;
    private final ReentrantLock desk = new ReentrantLock();
    private final AtomicReference<@Nullable Ending> fate = new AtomicReference<>();
    private final CompletableFuture<Ending> over = new CompletableFuture<>();
    private final Outbox outbox;
    private final Promises promises = new Promises();
    private Conversation conversation;
    private @Nullable String failure;
    private volatile Stand stand = new Stand(AgentStatus.SPAWNING, false);

    LocalSession(SpawnOrder order, AgentProcess process, AgentLimits limits, Clock clock, Transcript transcript) {
        this.order = order;
        this.clock = clock;
        this.transcript = transcript;
        deadlines = new Deadlines(limits, clock.now());
        end = new ProcessEnd(process, limits.grace());
        outbox = new Outbox(transcript, promises, deadlines, end, clock);
        conversation = Conversation.starting(order.once() || order.kind() == AgentKind.PLAIN);
        var _ = process.exit().thenRun(() -> end.exited(clock.now()));
    }

    void begin(AgentProtocol protocol, AgentProcess process) {
        desk.lock();
        try {
            if (order.held()) {
                take(new Happening.Held(false));
            }
            var prompt = order.prompt();
            if (prompt != null) {
                take(new Happening.Wanted(new Prompt(Outbox.FIRST, prompt, false)));
            }
            outbox.speakTo(protocol.open(order, process, this));
        } finally {
            desk.unlock();
        }
    }

    Stand stand() {
        return stand;
    }

    Transcript transcript() {
        return transcript;
    }

    SpawnOrder order() {
        return order;
    }

    CompletionStage<ControlOutcome> inject(Injection injection, boolean interrupts) {
        var done = promises.delivery(injection.id());
        take(new Happening.Wanted(new Prompt(injection.id(), injection.content(), interrupts)));
        return done;
    }

    boolean withdraw(String message) {
        take(new Happening.Withdrawn(message));
        return promises.withdraw(message);
    }

    /** Whether the agent waits for this answer. */
    boolean answer(String question, String option) {
        desk.lock();
        try {
            var offered = outbox.offers(question, option);
            if (offered) {
                take(new Happening.Answered(question, option));
            }
            return offered;
        } finally {
            desk.unlock();
        }
    }

    void dismiss(String question) {
        take(new Happening.Dismissed(question));
    }

    CompletionStage<ControlOutcome> pause(boolean cancelling) {
        var done = promises.pause();
        take(new Happening.Held(cancelling));
        return done;
    }

    CompletionStage<ControlOutcome> resume() {
        take(new Happening.Released());
        promises.resumed();
        return CompletableFuture.completedFuture(new ControlOutcome.Confirmed());
    }

    CompletionStage<ControlOutcome> terminate() {
        if (order.kind() == AgentKind.PLAIN) {
            doom(Ending.completed(null));
        } else {
            take(new Happening.Ended());
        }
        return whenOver();
    }

    CompletionStage<ControlOutcome> kill(String why) {
        doom(Ending.killed(why, null));
        return whenOver();
    }

    /** What has to end ends as was said first. */
    void doom(Ending ending) {
        fate.compareAndSet(null, ending);
        end.signal(clock.now());
    }

    private CompletionStage<ControlOutcome> whenOver() {
        return over.thenApply(_ -> new ControlOutcome.Confirmed());
    }

    /** Whether the session is over. */
    boolean tick() {
        var now = clock.now();
        deadlines.passed(stand.status(), now).ifPresent(this::doom);
        end.tick(now);
        if (end.isOver(now)) {
            finish();
        }
        return over.isDone();
    }

    @Override
    public void ready(@Nullable String name, boolean loadable) {
        if (name != null) {
            transcript.add(new SessionNews.Introduced(name, loadable));
        }
        take(new Happening.Ready());
    }

    @Override
    public void said(Role role, Kind kind, String content, Map<String, String> metadata) {
        deadlines.heard(clock.now());
        transcript.add(new SessionNews.Said(role, kind, content, metadata));
    }

    @Override
    public void asked(AgentQuestion question) {
        desk.lock();
        try {
            outbox.asked(question);
            take(new Happening.Asked(question.id()));
        } finally {
            desk.unlock();
        }
    }

    @Override
    public void used(AgentUsage usage) {
        transcript.add(new SessionNews.Used(usage));
    }

    @Override
    public void turnOver(@Nullable String why) {
        desk.lock();
        try {
            failure = why;
            outbox.settleAll();
            take(new Happening.TurnOver());
        } finally {
            desk.unlock();
        }
    }

    @Override
    public void broken(String reason, String detail) {
        doom(Ending.failed(reason, detail, null));
    }

    @Override
    public void silent() {
        end.silent(clock.now());
    }

    private void take(Happening happening) {
        desk.lock();
        try {
            var step = conversation.after(happening);
            conversation = step.next();
            step.dispatches().forEach(outbox::send);
            tell(new Stand(conversation.status(), conversation.pausing()));
        } finally {
            desk.unlock();
        }
    }

    private void tell(Stand now) {
        if (!over.isDone() && !now.equals(stand)) {
            deadlines.heard(clock.now()); // However long it was kept waiting, its own silence begins now.
            stand = now;
            transcript.add(new SessionNews.Stood(now.status(), now.pausing()));
        }
        if (now.status() == AgentStatus.PAUSED) {
            promises.paused();
        }
    }

    /** Left for the next time where a listener holds the session up. */
    private void finish() {
        if (!desk.tryLock()) {
            return;
        }
        try {
            if (over.isDone()) {
                return;
            }
            outbox.settleAll();
            var ending = Verdict.on(order, conversation.phase(), fate.get(), end, failure);
            stand = new Stand(ending.status(), false);
            transcript.add(new SessionNews.Ended(ending));
            promises.over();
            over.complete(ending);
        } finally {
            desk.unlock();
        }
    }
}
