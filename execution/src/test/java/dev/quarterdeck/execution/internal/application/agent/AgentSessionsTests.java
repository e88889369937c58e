package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentSessions.Choice;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.Pause;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AgentSessionsTests extends AgentScene {
    @Test
    void everythingThatIsSaidIsRecordedInOrder() {
        var session = spawn("noisy 1500\nusage 500");
        awaits(session, AgentStatus.WAITING);
        var said = all(session);
        assertThat(said.stream().map(AgentMessage::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, said.size()).boxed().toList());
        assertThat(said.stream()
                        .map(AgentMessage::content)
                        .filter(text -> text.matches("\\d+ "))
                        .map(text -> Integer.valueOf(text.strip())))
                .hasSize(1500)
                .isSorted();
        var known = agents().find(entry(), session);
        assertThat(known.usage().contextTokens()).isEqualTo(500);
        assertThat(known.startedAt()).isNotNull();
        assertThat(known.spawnedBy()).isEqualTo(entry().entry().actor().displayName());
        assertThat(agents().list(entry(), new Wanted(true, null, 10)).items()).containsExactly(known);
        assertThat(actions()).containsExactly("agent.spawn");
    }

    @Test
    void whatTheDatabaseTakesFromNobodyKeepsNobodyWaiting() {
        var odd = """
                read line
                printf '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":1,"agentCapabilities":{}}}\\n'
                read line
                printf '{"jsonrpc":"2.0","id":1,"result":{"sessionId":"a\\\\u0000b"}}\\n'
                read line
                printf '{"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"a","update":'
                printf '{"sessionUpdate":"usage_update","cost":{"amount":1e400,"currency":"\\\\u0000"}}}}\\n'
                printf '{"jsonrpc":"2.0","id":0,"method":"session/request_permission","params":{"sessionId":"a",'
                printf '"toolCall":{"toolCallId":"\\\\u0000","title":"a\\\\u0000b"},"options":[{"optionId":"no","name":"No","kind":"reject_once"}]}}\\n'
                sleep 1
                printf 'x\\0y' >&2
                exit 3""";
        var wanted =
                new Spawn(null, List.of("bash", "-c", odd), null, null, "go", null, null, null, null, null, null, null);
        var session = agents().spawn(repository(), wanted).id();
        awaits(session, AgentStatus.FAILED);
        assertThat(agents().find(entry(), session).endDetail()).contains("x\ufffdy");
        assertThat(all(session)).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Kind.PERMISSION_REQUEST);
            assertThat(message.content()).contains("a\ufffdb");
        });
        var next = spawn("say hello");
        awaits(next, AgentStatus.WAITING);
        assertThat(texts(next)).contains("hello");
    }

    @Test
    void whatAnOperatorSaysStandsInTheSessionAndInTheTrail() {
        var session = spawn("say hello");
        awaits(session, AgentStatus.WAITING);
        var receipt = agents().inject(entry(), session, new Inject("say again", null, "key-1"));
        settled(receipt, State.CONFIRMED);
        assertThat(agents().inject(entry(), session, new Inject("say again", null, "key-1"))
                        .id())
                .isEqualTo(receipt.id());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(session)).contains("again"));
        assertThat(all(session).stream().filter(message -> message.role() == Role.OPERATOR))
                .singleElement()
                .satisfies(message -> assertThat(message.metadata()).containsEntry("receipt", receipt.id()));
        assertThat(server().deeds().getLast())
                .satisfies(deed -> assertThat(deed.action()).isEqualTo("agent.inject"))
                .satisfies(deed -> assertThat(deed.content()).isEqualTo("say again"));
    }

    @Test
    void whatTheAgentCannotDoIsRefusedAndLeavesNoMessage() {
        var session = spawn("say hello");
        awaits(session, AgentStatus.WAITING);
        refused(
                "CAPABILITY_UNSUPPORTED",
                () -> agents().inject(entry(), session, new Inject("say more", InjectMode.STEER, null)));
        assertThat(all(session)).noneMatch(message -> message.role() == Role.OPERATOR);
        assertThat(actions()).containsExactly("agent.spawn");
    }

    @Test
    void nobodySaysMoreThanTenThingsAMinute() {
        var session = spawn("slow 60000");
        for (var count = 0; count < 10; count++) {
            agents().inject(entry(), session, new Inject("say more", null, null));
        }
        assertThatThrownBy(() -> agents().inject(entry(), session, new Inject("say more", null, null)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("RATE_LIMITED");
                    assertThat(refused.reason().retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
                });
        var self = entry().entry().actor();
        var namesake = new Actor(Actor.Kind.HUMAN, "namesake", self.displayName(), Actor.Origin.LOCAL, null);
        agents().inject(
                        Contexts.sample().as(namesake, Permission.OPERATE).entry(),
                        session,
                        new Inject("say more", null, null));
    }

    @Test
    void theServersOwnSettingsAreForNoAgent() {
        var ours = List.of(
                "SPRING_DATASOURCE_PASSWORD",
                "spring.datasource.password",
                "QUARTERDECK_SECRETS_KEY",
                "QD_TOKEN",
                "qd_home",
                "SERVER_SSL_KEYSTOREPASSWORD",
                "PGPASSWORD",
                "PGSSLKEY",
                "JAVA_TOOL_OPTIONS",
                "JDK_JAVA_OPTIONS");
        for (var name : ours) {
            var passed = List.of("LANG", name);
            var wanted = new Spawn("demo", null, null, null, "say hello", null, null, null, null, null, passed, null);
            refused("INVALID_INPUT", () -> agents().spawn(repository(), wanted));
        }
        assertThat(server().deeds()).hasSameSizeAs(ours).allMatch(deed -> deed.outcome() == Outcome.REFUSED);
    }

    @Test
    void whatIsWithdrawnIsNotGiven() {
        var session = spawn("slow 60000");
        awaits(session, AgentStatus.RUNNING);
        var receipt = agents().inject(entry(), session, new Inject("say never", null, null));
        assertThat(agents().withdraw(entry(), session, receipt.id()).state()).isEqualTo(State.FAILED);
        refused("NOT_FOUND", () -> agents().withdraw(entry(), session, receipt.id()));
    }

    @Test
    void ofTwoWhoAnswerOneIsFaster() {
        var session = spawn("ask May I?");
        await().atMost(PATIENCE)
                .until(() -> !agents().questions(entry(), session).items().isEmpty());
        var question = agents().questions(entry(), session).items().getFirst();
        assertThat(question.title()).isEqualTo("May I?");
        refused(
                "AGENT_QUESTION_SETTLED",
                () -> agents().answer(entry(), session, new Choice(question.id(), "nonsense")));
        agents().answer(entry(), session, new Choice(question.id(), "reject"));
        refused("AGENT_QUESTION_SETTLED", () -> agents().answer(entry(), session, new Choice(question.id(), "allow")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(session)).contains("The answer was reject"));
        assertThat(agents().questions(entry(), session).items()).isEmpty();
    }

    @Test
    void aSessionIsPausedWhenItStandsStillAndGoesOnWhenResumed() {
        var session = spawn("say first\nslow 500");
        await().atMost(PATIENCE).until(() -> texts(session).contains("first"));
        var receipt = agents().pause(entry(), session, new Pause(null, null));
        assertThat(receipt.state()).isEqualTo(State.ACCEPTED);
        awaits(session, AgentStatus.PAUSED);
        settled(receipt, State.CONFIRMED);
        var queued = agents().inject(entry(), session, new Inject("say second", null, null));
        awaits(spawn("say meanwhile"), AgentStatus.WAITING);
        assertThat(texts(session)).doesNotContain("second");
        settled(agents().resume(entry(), session, null), State.CONFIRMED);
        settled(queued, State.CONFIRMED);
        await().atMost(PATIENCE).until(() -> texts(session).contains("second"));
        settled(agents().terminate(entry(), session, null), State.CONFIRMED);
        awaits(session, AgentStatus.COMPLETED);
        refused("AGENT_SESSION_OVER", () -> agents().resume(entry(), session, null));
    }

    @Test
    void aReaderThatComesBackMissesNothingAndReadsNothingTwice() {
        var session = spawn("noisy 300\nslow 200\nnoisy 300");
        var read = new ArrayList<AgentMessage>();
        while (read.size() < 200) {
            read.addAll(someAfter(session, read));
        }
        awaits(session, AgentStatus.WAITING);
        agents().kill(entry(), session, null);
        awaits(session, AgentStatus.KILLED);
        var last = 0;
        while (read.size() > last) {
            last = read.size();
            read.addAll(someAfter(session, read));
        }
        assertThat(read).isEqualTo(all(session));
    }
}
