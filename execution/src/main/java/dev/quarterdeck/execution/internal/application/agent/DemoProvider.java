package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DemoProvider extends LocalProvider {
    private final DemoCommand demo;

    DemoProvider(
            AgentProcesses processes,
            List<AgentProtocol> protocols,
            AgentLimits limits,
            Clock clock,
            DemoCommand demo) {
        super(processes, protocols, limits, clock);
        this.demo = demo;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    List<String> command(SpawnOrder order) {
        return demo.command();
    }
}
