package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_RECEIPT;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.internal.application.agent.ParentRecords;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqParentRecords implements ParentRecords {
    private final DSLContext db;

    JooqParentRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean isBeingKilled(OrganizationId organization, AgentSessionId parent) {
        return db.fetchExists(
                AGENT_RECEIPT,
                AGENT_RECEIPT
                        .ORGANIZATION_ID
                        .eq(organization.value())
                        .and(AGENT_RECEIPT.SESSION_ID.eq(parent.value()))
                        .and(AGENT_RECEIPT.OPERATION.eq(AgentWords.of(Operation.KILL)))
                        .and(AGENT_RECEIPT.SETTLED_AT.isNull()));
    }

    @Override
    public Set<String> passed(OrganizationId organization, AgentSessionId parent) {
        var row = db.selectFrom(AGENT_SESSION)
                .where(JooqSessionRecords.is(organization, parent))
                .fetchSingle();
        return Set.copyOf(AgentTexts.words(row.getPassedVariables()));
    }
}
