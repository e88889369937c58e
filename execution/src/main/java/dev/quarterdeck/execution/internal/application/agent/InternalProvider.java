package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class InternalProvider extends LocalProvider {
    private final AgentProcesses processes;

    InternalProvider(AgentProcesses processes, List<AgentProtocol> protocols, AgentLimits limits, Clock clock) {
        super(protocols, limits, clock);
        this.processes = processes;
    }

    @Override
    public String name() {
        return "internal";
    }

    @Override
    public String kind() {
        return "process";
    }

    @Override
    public boolean isolated() {
        return processes.isolated();
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    AgentProcess start(Launch launch) {
        return processes.start(launch);
    }
}
