package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentQuestionRecord;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;

/** An agent's question as a row. */
final class AgentQuestionRows {
    private AgentQuestionRows() {}

    static AgentQuestionRecord of(OrganizationId organization, AgentQuestion question, Instant askedAt) {
        var row = new AgentQuestionRecord();
        row.setOrganizationId(organization.value());
        row.setQuestionId(question.id());
        row.setSessionId(question.sessionId().value());
        row.setTitle(question.title());
        row.setToolCall(question.toolCall());
        row.setDetail(question.detail());
        row.setOptions(AgentTexts.options(question.options()));
        row.setAskedAt(AgentSessionRows.moment(askedAt));
        return row;
    }

    static AgentQuestion question(AgentQuestionRecord row) {
        return new AgentQuestion(
                row.getQuestionId(),
                new AgentSessionId(row.getSessionId()),
                row.getTitle(),
                row.getToolCall(),
                row.getDetail(),
                AgentTexts.options(row.getOptions()));
    }
}
