package dev.quarterdeck.execution.internal.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsBroken;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsSilent;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agents that say what the protocol does not know. */
class OddAgentTests extends AcpTalk {
    @Test
    void whatIsNewIsKeptAsItWasSent() throws Exception {
        talking();
        agent.updates("{'sessionUpdate':'from_the_future','x':[1,2]}");
        assertThat(heard.next())
                .isEqualTo(new Said(
                        Role.AGENT,
                        Kind.STATUS,
                        "from_the_future",
                        Map.of("raw", "{'sessionUpdate':'from_the_future','x':[1,2]}".replace('\'', '"'))));
        agent.speaks("{'jsonrpc':'2.0','method':'session/novelty','params':{'a':1}}");
        assertThat(heard.next())
                .isEqualTo(new Said(Role.SYSTEM, Kind.STATUS, "session/novelty", Map.of("raw", "{\"a\":1}")));
    }

    @Test
    void aRequestNobodyKnowsIsRefusedAndTheTalkGoesOn() throws Exception {
        talking();
        agent.hears("session/prompt");
        agent.speaks("{'jsonrpc':'2.0','id':5,'method':'fs/read_text_file','params':{}}");
        assertThat(agent.hears().path("error").path("code").asInt()).isEqualTo(-32601);
        agent.speaks("{'jsonrpc':'2.0','id':6,'method':'session/request_permission','params':{'options':[]}}");
        assertThat(agent.hears().path("error").path("code").asInt()).isEqualTo(-32602);
    }

    @Test
    void aLineThatIsNoMessageIsToldAndForgiven() throws Exception {
        talking();
        agent.speaks("Warning: this is no JSON");
        agent.speaks("[1,2]");
        agent.speaks("{'jsonrpc':'2.0','id':99,'result':{}}");
        agent.speaksRaw("x".repeat(LONGEST_LINE + 5) + "\n");
        agent.speaksRaw("[".repeat(5000) + "\n\n");
        agent.updates(chunk("still here"));
        assertThat(said().content()).contains("no JSON");
        assertThat(said().content()).contains("no JSON-RPC");
        assertThat(said().content()).contains("answers nothing");
        assertThat(said()).satisfies(said -> {
            assertThat(said.content()).contains("too long");
            assertThat(said.metadata().get("raw")).hasSize(LONGEST_LINE);
        });
        assertThat(said().content()).contains("no JSON");
        assertThat(heard.next()).isEqualTo(text("still here"));
    }

    @Test
    void anAgentThatSpeaksNothingButNonsenseIsGivenUp() throws Exception {
        talking();
        for (var count = 0; count < 100; count++) {
            agent.speaks("nonsense");
        }
        assertThat(heard.first(IsBroken.class).reason()).isEqualTo("protocol_broken");
        assertThat(heard.next()).isEqualTo(new IsSilent());
    }

    @Test
    void usageIsToldWhereTheAgentTellsIt() throws Exception {
        talking();
        var request = agent.hears("session/prompt");
        agent.updates(
                "{'sessionUpdate':'usage_update','used':100,'size':128000,'cost':{'amount':0.25,'currency':'USD'}}");
        var usage = heard.first(AgentUsage.class);
        assertThat(usage.contextTokens()).isEqualTo(100);
        assertThat(usage.cost()).isEqualByComparingTo("0.25");
        assertThat(usage.currency()).isEqualTo("USD");
        agent.answers(request, "{'stopReason':'end_turn','usage':{'inputTokens':7,'outputTokens':8,'totalTokens':15}}");
        assertThat(heard.first(AgentUsage.class)).isEqualTo(new AgentUsage(7L, 8L, null, null, null));
    }
}
