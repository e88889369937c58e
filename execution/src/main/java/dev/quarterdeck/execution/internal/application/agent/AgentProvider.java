package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One agent runtime. What it is asked for and cannot do, for all its sessions or for this one, it refuses; so it does
 * with a session it does not have. A control is accepted when its method returns, and done when its stage completes.
 */
public interface AgentProvider {
    /** A stable name, {@code internal}. */
    String name();

    /** What sort of runtime it is, {@code process}. */
    String kind();

    Set<AgentCapability> capabilities();

    /** Whether its agents are kept from what the server's user can read. */
    boolean isolated();

    /** Why nothing can be had from it at present; empty while it is well. */
    Optional<String> unavailable();

    /** The sessions it has now; one that is over is forgotten sooner or later. */
    List<ProviderSession> sessions();

    Optional<ProviderSession> session(AgentSessionId session);

    /**
     * Recent messages, the newest last.
     *
     * @param before only older ones; absent: from the end
     */
    List<SessionNews.Entry> messages(AgentSessionId session, int limit, @Nullable Long before);

    /**
     * Tells everything after a position, in order and without a gap.
     *
     * @throws Refused if what came after that position is kept no longer
     */
    Subscription subscribe(AgentSessionId session, long from, Consumer<SessionNews.Entry> listener);

    /** Starts a session; the listener is told everything from its first moment. */
    void spawn(SpawnOrder order, Consumer<SessionNews.Entry> listener);

    /** Done when the agent has been given the message; one that is withdrawn before is not. */
    CompletionStage<ControlOutcome> inject(AgentSessionId session, Injection injection);

    /** Whether the message had not been given to the agent yet and never will be. */
    boolean withdraw(AgentSessionId session, String message);

    /** Answers a question of the agent. */
    void answer(AgentSessionId session, String question, String option);

    /** Nobody will answer a question of the agent. */
    void dismiss(AgentSessionId session, String question);

    /**
     * Done when the session stands still.
     *
     * @param cancelling whether the turn under way is cancelled rather than waited for
     */
    CompletionStage<ControlOutcome> pause(AgentSessionId session, boolean cancelling);

    CompletionStage<ControlOutcome> resume(AgentSessionId session);

    /** Lets the turn under way end; done when the session is over. */
    CompletionStage<ControlOutcome> terminate(AgentSessionId session);

    /** Stops the session with all it has started; done when it is over. */
    CompletionStage<ControlOutcome> kill(AgentSessionId session);

    /** Ends what has been subscribed to. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
