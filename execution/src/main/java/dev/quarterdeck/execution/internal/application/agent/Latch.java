package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentControlRefusal.AgentsStopped;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import org.springframework.stereotype.Component;

/** What was stopped stays stopped until somebody lets it go on. */
@Component
class Latch {
    /** All providers. */
    static final String ALL = "*";

    private final ControlRecords records;

    Latch(ControlRecords records) {
        this.records = records;
    }

    /** Within the transaction that begins something: whoever stops everything meanwhile waits for it, or is seen by it. */
    void check(OrganizationId organization, String provider) {
        records.holdLatches(organization, false);
        for (var scope : records.closed(organization)) {
            if (scope.equals(ALL) || scope.equals(provider)) {
                throw new Refused(new AgentsStopped(scope));
            }
        }
    }
}
