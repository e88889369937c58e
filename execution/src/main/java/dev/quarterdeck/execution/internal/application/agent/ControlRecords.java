package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators asked of sessions and what agents ask of them; every method works within an open transaction. */
public interface ControlRecords {
    /** @param by the id of whoever asks */
    void add(OrganizationId organization, ControlReceipt receipt, String by, @Nullable String idempotencyKey);

    /** The newest first. */
    List<ControlReceipt> list(OrganizationId organization, AgentSessionId session, int limit);

    Optional<ControlReceipt> requestedWith(OrganizationId organization, String idempotencyKey);

    /** Only where the one state may follow on the other. @return the receipt as it stands then */
    ControlReceipt move(OrganizationId organization, String receipt, State state, @Nullable String reason, Instant at);

    /** Those that nobody will hear about any more fail. */
    void failOpen(OrganizationId organization, AgentSessionId session, String reason, Instant at);

    /**
     * When an operator spoke to a session.
     *
     * @param operator their id
     * @param back 0 for the last time, 1 for the time before that
     */
    Optional<Instant> injected(OrganizationId organization, AgentSessionId session, String operator, int back);

    void ask(OrganizationId organization, AgentQuestion question, Instant at);

    /** Needs no answer any more. */
    void settle(OrganizationId organization, String question, Instant at);

    void settleAll(OrganizationId organization, AgentSessionId session, Instant at);

    /** @return false if somebody was faster, or it needs no answer any more */
    boolean answer(OrganizationId organization, AgentSessionId session, String question, String option, String by);

    /** By which question of its mission it waits for an answer. */
    void waitFor(OrganizationId organization, String question, DecisionId request);

    Optional<DecisionId> waitedFor(OrganizationId organization, String question);

    /** Whether nobody has answered it and it needs an answer. */
    boolean waits(OrganizationId organization, String question);

    List<AgentQuestion> open(OrganizationId organization, AgentSessionId session);

    /** Lets nobody else stop or start agents of the organisation meanwhile; those who start do not hinder each other. */
    void holdLatches(OrganizationId organization, boolean alone);

    void close(OrganizationId organization, String scope, String by, Instant at);

    void release(OrganizationId organization, String scope);

    List<String> closed(OrganizationId organization);
}
