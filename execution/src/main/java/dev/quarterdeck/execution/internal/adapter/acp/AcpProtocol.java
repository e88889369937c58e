package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.kernel.id.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class AcpProtocol implements AgentProtocol {
    private final Ids ids;
    private final int longestLine;

    AcpProtocol(Ids ids, @Value("${quarterdeck.agents.longest-line:8388608}") int longestLine) {
        this.ids = ids;
        this.longestLine = longestLine;
    }

    @Override
    public AgentKind kind() {
        return AgentKind.ACP;
    }

    @Override
    public Dialogue open(SpawnOrder order, AgentProcess process, Listener listener) {
        var connection = new Connection(process, order.session().value(), longestLine);
        var dialogue = new AcpDialogue(order, connection, listener, ids);
        dialogue.begin();
        return dialogue;
    }
}
