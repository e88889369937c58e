package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class InternalProvider extends LocalProvider {
    InternalProvider(AgentProcesses processes, List<AgentProtocol> protocols, AgentLimits limits, Clock clock) {
        super(processes, protocols, limits, clock);
    }

    @Override
    public String name() {
        return "internal";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    List<String> command(SpawnOrder order) {
        return order.command();
    }
}
