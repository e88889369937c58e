package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.kernel.surface.Checkup;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(5)
class IsolationCheckup implements Checkup {
    private final AgentProcesses processes;

    IsolationCheckup(AgentProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String subject() {
        return "agents";
    }

    @Override
    public Finding look() {
        return processes.isolated()
                ? Finding.well("isolated: they cannot read the tokens of people")
                // Not an ailment: Quarterdeck works without, and whoever runs agents should know.
                : Finding.well(
                        "agents not isolated: they can read what this user can; bubblewrap (bwrap) hides tokens");
    }
}
