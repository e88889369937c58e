package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs the scripted agent within the server, or as a process where that is what its command says. */
@Component
class DemoProvider extends LocalProvider {
    static final String AS_PROCESS = "process";

    private final AgentProcesses processes;
    private final DemoAgents demo;

    DemoProvider(
            AgentProcesses processes, List<AgentProtocol> protocols, AgentLimits limits, Clock clock, DemoAgents demo) {
        super(protocols, limits, clock);
        this.processes = processes;
        this.demo = demo;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String kind() {
        return "scripted";
    }

    /** Within the server it writes below its directory only; what it starts is started as any agent is. */
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
        return launch.command().contains(AS_PROCESS)
                ? processes.start(
                        new Launch(launch.session(), demo.command(), launch.directory(), null, launch.surroundings()))
                : demo.inside(launch);
    }
}
