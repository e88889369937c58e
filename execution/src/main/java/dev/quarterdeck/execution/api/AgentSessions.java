package dev.quarterdeck.execution.api;

import dev.quarterdeck.execution.api.AgentAnswer.Answered;
import dev.quarterdeck.execution.api.AgentAnswer.Latches;
import dev.quarterdeck.execution.api.AgentAnswer.Messages;
import dev.quarterdeck.execution.api.AgentAnswer.Questions;
import dev.quarterdeck.execution.api.AgentAnswer.Receipts;
import dev.quarterdeck.execution.api.AgentAnswer.Sessions;
import dev.quarterdeck.execution.api.AgentAnswer.Stopped;
import dev.quarterdeck.execution.api.AgentAnswer.Tree;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions with agents: starting them, listening to them, and what operators do with them. */
public interface AgentSessions {
    /**
     * Starts an agent: in a checkout of the repository, or for the mission the caller names, where it takes part until it
     * ends, with a step of the mission's run unless it is only told something. What an agent starts is its child.
     *
     * @throws Refused if it cannot be started, the directory is no checkout of the repository, agents are stopped, or the
     *     mission has nothing for it to do
     */
    @Requires(Permission.REPORT)
    AgentSession spawn(Composite context, Spawn command);

    /** The newest first; of a mission alone where the context is one's. */
    @Requires(Permission.OVERSEE)
    Sessions list(Composite context, Wanted wanted);

    @Requires(Permission.OVERSEE)
    AgentSession find(Composite context, AgentSessionId session);

    /** The last ones, or the last before a cursor. */
    @Requires(Permission.OVERSEE)
    Messages messages(Composite context, AgentSessionId session, @Nullable String cursor, int limit);

    /** Everything after a sequence, then what is said from now on. */
    @Requires(Permission.OVERSEE)
    Stream stream(Composite context, AgentSessionId session, @Nullable String after);

    /** Who began whom, the oldest first; of a mission alone where the context is one's. */
    @Requires(Permission.OVERSEE)
    Tree tree(Composite context);

    /** The last things that were asked of a session. */
    @Requires(Permission.OVERSEE)
    Receipts receipts(Composite context, AgentSessionId session, int limit);

    /** What the agent of a session waits for. */
    @Requires(Permission.OVERSEE)
    Questions questions(Composite context, AgentSessionId session);

    /** Answers an agent. @throws Refused if it does not wait for this answer, or somebody was faster */
    @Requires(Permission.OPERATE)
    Answered answer(Composite context, AgentSessionId session, Choice choice);

    /** Says something to a running agent. @throws Refused if the provider cannot do it this way, or it is said too often */
    @Requires(Permission.OPERATE)
    ControlReceipt inject(Composite context, AgentSessionId session, Inject command);

    /** Takes back what was not given to the agent yet. */
    @Requires(Permission.OPERATE)
    ControlReceipt withdraw(Composite context, AgentSessionId session, String receipt);

    /** Nothing more is said to the agent, and no question of it answered, until it is resumed. */
    @Requires(Permission.OPERATE)
    ControlReceipt pause(Composite context, AgentSessionId session, Pause command);

    @Requires(Permission.OPERATE)
    ControlReceipt resume(Composite context, AgentSessionId session, @Nullable String idempotencyKey);

    /** Lets the turn under way end, then the session. */
    @Requires(Permission.OPERATE)
    ControlReceipt terminate(Composite context, AgentSessionId session, @Nullable String idempotencyKey);

    /** Ends the session, with all its processes and the sessions it spawned. */
    @Requires(Permission.OPERATE)
    ControlReceipt kill(Composite context, AgentSessionId session, @Nullable String idempotencyKey);

    /** Kills every session of a provider, or all, and lets none begin or go on until {@link #release}. */
    @Requires(Permission.OPERATE)
    Stopped killAll(Composite context, KillAll command);

    /**
     * Lets agents begin and go on again.
     *
     * @param scope what was stopped: a provider, or {@code *}
     */
    @Requires(Permission.OPERATE)
    Latches release(Composite context, String scope);

    /**
     * Asks for a session.
     *
     * @param provider absent: {@code internal}
     * @param command the agent's program and its arguments; not for providers that have their own
     * @param plain whether the program reads a prompt file and prints lines, rather than speaking the protocol
     * @param directory a checkout, or a directory in it; absent: where the caller stands, else the primary checkout
     * @param prompt what the agent is told first
     * @param once whether the session ends when all has been said
     * @param workPackage the one of the mission to work on; absent: what comes next, unless there is a prompt
     * @param parent the session that spawns it; an agent's own whatever it says
     * @param agentType what sort of agent it is; absent: the program's name
     * @param variables names of the server's environment variables the agent may have
     */
    record Spawn(
            @Nullable String provider,
            @Nullable List<String> command,
            @Nullable Boolean plain,
            @Nullable Path directory,
            @Nullable String prompt,
            @Nullable Boolean once,
            @Nullable WorkPackageId workPackage,
            @Nullable AgentSessionId parent,
            @Nullable String agentType,
            @Nullable String profile,
            @Nullable List<String> variables,
            @Nullable String idempotencyKey) {}

    /**
     * Which sessions.
     *
     * @param live only those that have not ended
     */
    record Wanted(boolean live, @Nullable String cursor, int limit) {}

    /**
     * Says something.
     *
     * @param mode absent: queue
     */
    record Inject(
            String content,
            @Nullable InjectMode mode,
            @Nullable String idempotencyKey) {}

    /**
     * Holds a session.
     *
     * @param cancel whether the turn under way is cancelled rather than waited for
     */
    record Pause(@Nullable Boolean cancel, @Nullable String idempotencyKey) {}

    /**
     * Stops everything.
     *
     * @param provider absent: all of them
     * @param confirmation the words KILL ALL, typed out
     */
    record KillAll(@Nullable String provider, @Nullable String confirmation) {}

    /** An answer to a question of an agent. */
    record Choice(String question, String option) {}

    /** What is said in one session, for one reader. */
    interface Stream extends AutoCloseable {
        /** The sequence everything is told up to, as far as it is still kept. */
        long place();

        /** The next messages, at most some hundred; empty when there was none for as long. */
        List<AgentMessage> next(Duration patience);

        /** False once everything was said and the session is over, or the stream was closed. */
        boolean open();

        @Override
        void close();
    }
}
