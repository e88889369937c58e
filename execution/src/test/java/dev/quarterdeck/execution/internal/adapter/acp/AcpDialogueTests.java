package dev.quarterdeck.execution.internal.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsBroken;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsOver;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsReady;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsSilent;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcpDialogueTests extends AcpTalk {
    @Test
    void aSessionIsGreetedAndMade() throws Exception {
        open(null);
        var greeting = agent.hears("initialize");
        assertThat(greeting.path("params").path("protocolVersion").asInt()).isEqualTo(1);
        agent.answers(greeting, "{'protocolVersion':1,'agentCapabilities':{'loadSession':false}}");
        var made = agent.hears("session/new");
        assertThat(made.path("params").path("cwd").asString()).isEqualTo("/work");
        agent.answers(made, "{'sessionId':'s'}");
        assertThat(heard.next()).isEqualTo(new IsReady("s", false));
    }

    @Test
    void anAgentOfAnotherVersionIsNotSpokenTo() throws Exception {
        open(null);
        agent.answers(agent.hears("initialize"), "{'protocolVersion':2}");
        assertThat(heard.next())
                .isInstanceOfSatisfying(
                        IsBroken.class, broken -> assertThat(broken.reason()).isEqualTo("protocol_version"));
    }

    @Test
    void anAgentThatRefusesASessionSaysWhy() throws Exception {
        open(null);
        agent.answers(agent.hears("initialize"), "{'protocolVersion':1}");
        var id = agent.hears("session/new").path("id");
        agent.speaks("{'jsonrpc':'2.0','id':%s,'error':{'code':-32000,'message':'Sign in first'}}".formatted(id));
        assertThat(heard.next()).isEqualTo(new IsBroken("handshake_failed", "session/new: Sign in first"));
    }

    @Test
    void aSessionIsTakenUpAgainAndItsPastIsNotToldTwice() throws Exception {
        open("old");
        agent.answers(agent.hears("initialize"), "{'protocolVersion':1,'agentCapabilities':{'loadSession':true}}");
        var load = agent.hears("session/load");
        assertThat(load.path("params").path("sessionId").asString()).isEqualTo("old");
        agent.updates(chunk("from before"));
        agent.answers(load, "{}");
        agent.updates(chunk("new"));
        assertThat(heard.next()).isEqualTo(new IsReady("old", true));
        assertThat(heard.next()).isEqualTo(text("new"));
    }

    @Test
    void whatCannotBeTakenUpAgainIsNot() throws Exception {
        open("old");
        agent.answers(agent.hears("initialize"), "{'protocolVersion':1}");
        assertThat(heard.next())
                .isInstanceOfSatisfying(
                        IsBroken.class, broken -> assertThat(broken.reason()).isEqualTo("not_loadable"));
    }

    @Test
    void twoThousandChunksAndTheEndOfTheTurnArriveInOrder() throws Exception {
        talking();
        var request = agent.hears("session/prompt");
        for (var number = 0; number < 2000; number++) {
            agent.updates(chunk(Integer.toString(number)));
        }
        agent.answers(request, "{'stopReason':'end_turn'}");
        var all = heard.until(IsOver.class);
        assertThat(all).hasSize(2002);
        assertThat(all.subList(0, 2000))
                .isEqualTo(IntStream.range(0, 2000)
                        .mapToObj(number -> text(Integer.toString(number)))
                        .toList());
        assertThat(all.get(2000))
                .isInstanceOfSatisfying(
                        Said.class,
                        said -> assertThat(said.metadata())
                                .isEqualTo(Map.of("stopReason", "end_turn", "cancelled", "false")));
    }

    @Test
    void bothSidesMayUseTheSameNumbers() throws Exception {
        var dialogue = open(null);
        var greeting = agent.hears("initialize");
        assertThat(greeting.path("id").asInt()).isZero();
        agent.speaks(permission(0));
        agent.answers(greeting, "{'protocolVersion':1}");
        agent.answers(agent.hears("session/new"), "{'sessionId':'s'}");
        var question = heard.first(AgentQuestion.class);
        assertThat(question.options())
                .containsExactly(
                        new AgentQuestion.Option("allow", "Allow this change", "allow_once"),
                        new AgentQuestion.Option("reject", "Skip this change", "reject_once"));
        heard.first(IsReady.class);
        dialogue.answer(question.id(), "allow");
        assertThat(agent.hears().toString())
                .isEqualTo("{'jsonrpc':'2.0','id':0,'result':{'outcome':{'outcome':'selected','optionId':'allow'}}}"
                        .replace('\'', '"'));
    }

    @Test
    void aQuestionIsAnsweredOnceAndByItsOwnKindOfId() throws Exception {
        var dialogue = talking();
        agent.hears("session/prompt");
        agent.speaks(permission("'c7'"));
        assertThat(heard.next())
                .isInstanceOfSatisfying(
                        Said.class, said -> assertThat(said.kind()).isEqualTo(Kind.PERMISSION_REQUEST));
        var question = heard.first(AgentQuestion.class);
        dialogue.dismiss(question.id());
        dialogue.answer(question.id(), "allow");
        dialogue.cancel();
        assertThat(agent.hears().path("id").asString()).isEqualTo("c7");
        agent.hears("session/cancel");
    }

    @Test
    void afterACancelWhatWasPendingIsCancelledWhateverTheAgentSays() throws Exception {
        var dialogue = talking();
        var request = agent.hears("session/prompt");
        agent.updates("{'sessionUpdate':'tool_call','toolCallId':'1','title':'Done one','status':'pending'}");
        agent.updates("{'sessionUpdate':'tool_call_update','toolCallId':'1','status':'completed'}");
        agent.updates("{'sessionUpdate':'tool_call','toolCallId':'2','title':'Open one','status':'pending'}");
        for (var count = 0; count < 3; count++) {
            heard.first(Said.class);
        }
        dialogue.cancel();
        agent.hears("session/cancel");
        agent.answers(request, "{'stopReason':'end_turn'}");
        assertThat(heard.next())
                .isEqualTo(new Said(
                        Role.TOOL, Kind.TOOL_RESULT, "Open one", Map.of("toolCall", "2", "status", "cancelled")));
        assertThat(heard.first(Said.class).metadata()).containsEntry("cancelled", "true");
        assertThat(heard.next()).isEqualTo(new IsOver(null));
    }

    @Test
    void aTurnThatFailsIsOverAndSaysWhy() throws Exception {
        talking();
        var id = agent.hears("session/prompt").path("id");
        agent.speaks("{'jsonrpc':'2.0','id':%s,'error':{'code':-32603,'message':'Internal error'}}".formatted(id));
        assertThat(heard.first(IsOver.class)).isEqualTo(new IsOver("Internal error (-32603)"));
    }

    @Test
    void theAgentsInputEndsWhenNothingMoreIsSaid() throws Exception {
        var dialogue = talking();
        agent.hears("session/prompt");
        dialogue.close();
        assertThat(agent.hearsTheEnd()).isTrue();
        agent.close();
        assertThat(heard.next()).isEqualTo(new IsSilent());
    }
}
