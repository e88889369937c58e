package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_MESSAGE;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMessageRecords implements MessageRecords {
    // Rendering a row of values for each message took two fifths of the server's time under load.
    private static final String APPEND = """
        insert into execution.agent_message (organization_id, session_month, session_id, sequence, message_id, role, kind,
          content, metadata, recorded_at)
        select session.organization_id, date_trunc('month', session.spawned_at at time zone 'UTC')::date, said.*
        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            as said (session_id, sequence, message_id, role, kind, content, metadata, recorded_at)
          join execution.agent_session session
            on session.organization_id = ? and session.session_id = said.session_id""";

    private final DSLContext db;

    JooqMessageRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<AgentSessionId, Advanced> advance(OrganizationId organization, List<Advance> steps) {
        var sql = """
            update execution.agent_session s
            set last_sequence = s.last_sequence + step.messages, last_position = step.to_position
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
              as step (session_id, from_position, to_position, messages)
            where s.organization_id = ? and s.session_id = step.session_id and s.last_position = step.from_position
            returning s.session_id, s.last_sequence, s.provider""";
        var advanced = new HashMap<AgentSessionId, Advanced>();
        db.fetch(
                        sql,
                        steps.stream().map(step -> step.session().value()).toArray(String[]::new),
                        steps.stream().map(Advance::fromPosition).toArray(Long[]::new),
                        steps.stream().map(Advance::toPosition).toArray(Long[]::new),
                        steps.stream().map(step -> (long) step.messages()).toArray(Long[]::new),
                        organization.value())
                .forEach(row -> advanced.put(
                        new AgentSessionId(row.get(0, String.class)),
                        new Advanced(row.get(1, Long.class), row.get(2, String.class))));
        return advanced;
    }

    @Override
    public long next(OrganizationId organization, AgentSessionId session) {
        return db.update(AGENT_SESSION)
                .set(AGENT_SESSION.LAST_SEQUENCE, AGENT_SESSION.LAST_SEQUENCE.plus(1))
                .where(is(organization, session))
                .returningResult(AGENT_SESSION.LAST_SEQUENCE)
                .fetchSingle()
                .value1();
    }

    @Override
    public void append(OrganizationId organization, List<AgentMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var columns = new Columns(messages);
        var recorded = db.execute(
                APPEND,
                columns.of(message -> message.sessionId().value()),
                messages.stream().map(AgentMessage::sequence).toArray(Long[]::new),
                columns.of(AgentMessage::id),
                columns.of(message -> AgentWords.of(message.role())),
                columns.of(message -> AgentWords.of(message.kind())),
                columns.of(AgentMessage::content),
                columns.of(message -> AgentTexts.map(message.metadata())),
                columns.of(message -> message.timestamp().toString()),
                organization.value());
        if (recorded != messages.size()) {
            throw new IllegalStateException("Only sessions that are there have messages");
        }
    }

    /** What messages have in common, one array for each. */
    private record Columns(List<AgentMessage> messages) {
        String[] of(Function<AgentMessage, String> column) {
            return messages.stream().map(column).toArray(String[]::new);
        }
    }

    @Override
    public List<AgentMessage> after(OrganizationId organization, AgentSessionId session, long sequence, int limit) {
        return messages(organization, session, AGENT_MESSAGE.SEQUENCE.gt(sequence), false, limit);
    }

    @Override
    public List<AgentMessage> before(OrganizationId organization, AgentSessionId session, long sequence, int limit) {
        return messages(organization, session, AGENT_MESSAGE.SEQUENCE.lt(sequence), true, limit)
                .reversed();
    }

    private List<AgentMessage> messages(
            OrganizationId organization, AgentSessionId session, Condition which, boolean backwards, int limit) {
        var known =
                db.selectFrom(AGENT_SESSION).where(is(organization, session)).fetchSingle();
        return db.selectFrom(AGENT_MESSAGE)
                .where(AGENT_MESSAGE.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_MESSAGE.SESSION_MONTH.eq(AgentSessionRows.month(known.getSpawnedAt())))
                .and(AGENT_MESSAGE.SESSION_ID.eq(session.value()))
                .and(which)
                .orderBy(backwards ? AGENT_MESSAGE.SEQUENCE.desc() : AGENT_MESSAGE.SEQUENCE.asc())
                .limit(limit)
                .fetch(row -> AgentSessionRows.message(row, known.getProvider()));
    }

    private static Condition is(OrganizationId organization, AgentSessionId session) {
        return AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()).and(AGENT_SESSION.SESSION_ID.eq(session.value()));
    }
}
