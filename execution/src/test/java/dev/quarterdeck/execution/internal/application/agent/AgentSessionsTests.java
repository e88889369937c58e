package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentSessions.Choice;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.Pause;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.util.ArrayList;
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
