package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions of an organisation; every method works within an open transaction. */
public interface SessionRecords {
    /** The scheduled task that forgets what was said long ago. */
    String RETENTION = "agent-message-retention";

    /** The organisations that have sessions under way on a host, as seen from no organisation. */
    List<OrganizationId> organizationsOn(String host);

    void add(OrganizationId organization, NewSession session);

    Optional<AgentSession> find(OrganizationId organization, AgentSessionId session);

    Optional<AgentSession> spawnedWith(OrganizationId organization, String idempotencyKey);

    /** The server the session lives on. */
    String hostOf(OrganizationId organization, AgentSessionId session);

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<AgentSession> hold(OrganizationId organization, AgentSessionId session);

    /**
     * The newest first.
     *
     * @param mission only those that work for it
     * @param before only older ones
     */
    List<AgentSession> list(
            OrganizationId organization,
            @Nullable MissionId mission,
            boolean live,
            @Nullable AgentSessionId before,
            int limit);

    /** Everything under way, oldest first. */
    List<AgentSession> live(OrganizationId organization);

    /** Those that were under way on a host, with what it takes to take them up again. */
    List<Abandoned> abandoned(OrganizationId organization, String host);

    void introduce(OrganizationId organization, AgentSessionId session, String name, boolean loadable);

    /** Only where the one may follow on the other. */
    void stand(OrganizationId organization, AgentSessionId session, AgentStatus status, boolean pausing, Instant at);

    void use(OrganizationId organization, AgentSessionId session, AgentUsage usage);

    void end(OrganizationId organization, AgentSessionId session, Ending ending, Instant at);

    /** Whoever has a secret with this hash is the session's agent, and nobody else is. */
    void trust(OrganizationId organization, AgentSessionId session, String tokenHash);

    /** The agent of the session, while that is not over. */
    Optional<AgentIdentity> trusted(OrganizationId organization, String tokenHash);

    /** Who the session's agent is, or was. */
    AgentIdentity identity(OrganizationId organization, AgentSessionId session);

    /** Where the agent works, and on which step. */
    void assign(OrganizationId organization, AgentSessionId session, Path directory, @Nullable String step);

    /** What an operator wants; it holds whatever happens to the server. */
    void setHeld(OrganizationId organization, AgentSessionId session, boolean held);

    /** A provider begins to tell from the start again. */
    void restart(OrganizationId organization, AgentSessionId session, String host);

    /** A session to be kept. */
    record NewSession(
            AgentSession session,
            SpawnOrder order,
            String host,
            @Nullable String onBehalfOf,
            @Nullable String idempotencyKey) {}

    /**
     * A session whose server is gone.
     *
     * @param order takes it up again; absent where the agent cannot
     */
    record Abandoned(AgentSession session, @Nullable SpawnOrder order) {}
}
