package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentSessionRecord;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.ArrayList;
import org.jooq.DSLContext;

/** Follows a session to the one all of its line comes from. */
final class AgentLine {
    private AgentLine() {}

    static AgentIdentity of(DSLContext db, AgentSessionRecord row) {
        var organization = new OrganizationId(row.getOrganizationId());
        var ancestors = new ArrayList<AgentSessionId>();
        var first = row;
        for (var up = row.getParentSessionId(); up != null; up = first.getParentSessionId()) {
            var parent = new AgentSessionId(up);
            first = db.selectFrom(AGENT_SESSION)
                    .where(JooqSessionRecords.is(organization, parent))
                    .fetchSingle();
            ancestors.add(parent);
        }
        return new AgentIdentity(AgentSessionRows.session(row), ancestors, first.getOnBehalfOf());
    }
}
