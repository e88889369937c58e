package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsReady;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Dialogue;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** How tests of the protocol speak with an agent. */
abstract class AcpTalk {
    static final int LONGEST_LINE = 100_000;

    final Heard heard = new Heard();
    private final AtomicLong ids = new AtomicLong();
    ScriptedPeer agent = newPeer();

    @BeforeEach
    void connect() {
        agent = newPeer();
    }

    @AfterEach
    void disconnect() throws IOException {
        agent.close();
    }

    final Said said() throws InterruptedException {
        return heard.first(Said.class);
    }

    final Dialogue talking() throws Exception {
        var dialogue = open(null);
        agent.greets();
        heard.first(IsReady.class);
        dialogue.say("do it");
        return dialogue;
    }

    final Dialogue open(@Nullable String reload) {
        var order = new SpawnOrder(
                new AgentSessionId("0".repeat(26)),
                AgentKind.ACP,
                List.of("agent"),
                Path.of("/work"),
                null,
                false,
                false,
                reload,
                Surroundings.NONE);
        return new AcpProtocol(() -> "%026d".formatted(ids.incrementAndGet()), LONGEST_LINE).open(order, agent, heard);
    }

    static ScriptedPeer newPeer() {
        try {
            return new ScriptedPeer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String permission(Object id) {
        return "{'jsonrpc':'2.0','id':%s,'method':'session/request_permission','params':{'sessionId':'s','toolCall':"
                        .formatted(id)
                + "{'toolCallId':'call_2','title':'Modify it','kind':'edit','status':'pending'},'options':["
                + "{'kind':'allow_once','name':'Allow this change','optionId':'allow'},"
                + "{'kind':'reject_once','name':'Skip this change','optionId':'reject'}]}}";
    }

    static String chunk(String text) {
        return "{'sessionUpdate':'agent_message_chunk','content':{'type':'text','text':'%s'}}".formatted(text);
    }

    static Said text(String text) {
        return new Said(Role.AGENT, Kind.TEXT, text, Map.of("chunk", "true"));
    }
}
