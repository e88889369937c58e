package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import java.util.List;

/** The scripted agent that is part of the product. */
public interface DemoAgents {
    /** How it is started as a process of its own. */
    List<String> command();

    /** Starts one within the server: hundreds of these cost little more than what they say. */
    AgentProcess inside(Launch launch);
}
