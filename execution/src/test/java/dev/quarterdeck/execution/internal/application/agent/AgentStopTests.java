package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentAnswer.Branch;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.KillAll;
import dev.quarterdeck.execution.api.AgentSessions.Pause;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How sessions begin and end, and what outlives the server. */
class AgentStopTests extends AgentScene {
    @Test
    void whoeverIsKilledTakesItsChildrenAlong() {
        var parent = spawnProcess("say hello");
        var child =
                agents().spawn(repository(), demo("say hello", parent, null)).id();
        awaits(child, AgentStatus.WAITING);
        assertThat(agents().tree(entry()).roots())
                .singleElement()
                .satisfies(root -> assertThat(
                                root.children().stream().map(Branch::session).map(AgentSession::id))
                        .containsExactly(child));
        assertThat(ProcessesOf.session(parent)).isNotEmpty();
        agents().kill(entry(), parent, null);
        awaits(parent, AgentStatus.KILLED);
        awaits(child, AgentStatus.KILLED);
        assertThat(ProcessesOf.session(parent)).isEmpty();
    }

    @Test
    void howASessionEndsIsWrittenDownHoweverLateItIsToldToAServerThatEnds() {
        var session = spawn("say hello");
        awaits(session, AgentStatus.WAITING);
        var recorder = server().bean(SessionRecorder.class);
        recorder.end();
        await().atMost(PATIENCE).until(() -> !recorder.tick());
        var last =
                server().bean(DemoProvider.class).session(session).orElseThrow().position();
        var ended = new SessionNews.Ended(Ending.failed("late", "told at the last moment", null));
        recorder.of(entry().entry().organization(), session).accept(new Entry(last + 1, ended));
        awaits(session, AgentStatus.FAILED);
        await().atMost(PATIENCE).until(() -> !recorder.tick());
    }

    @Test
    void whatRunsAtAnotherServerIsNotSaidToBeStopped() {
        var session = spawn("slow 60000");
        awaits(session, AgentStatus.RUNNING);
        try (var other = server().beside(home.resolve("other"))) {
            var there = other.bean(AgentSessions.class);
            refused("AGENT_SESSION_ELSEWHERE", () -> there.kill(entry(), session, null));
            refused("AGENT_SESSION_ELSEWHERE", () -> there.pause(entry(), session, new Pause(null, null)));
            refused("AGENT_SESSION_ELSEWHERE", () -> there.inject(entry(), session, new Inject("stop", null, null)));
            assertThat(there.killAll(entry(), new KillAll(null, "KILL ALL")).receipts())
                    .singleElement()
                    .satisfies(receipt -> {
                        assertThat(receipt.state()).isEqualTo(State.FAILED);
                        assertThat(receipt.reason()).contains("here:" + home);
                    });
        }
        awaits(session, AgentStatus.RUNNING);
        assertThat(texts(session)).doesNotContain("stop");
    }

    @Test
    void allThatComeFromOneSessionActForWhoeverBeganThat() {
        var first = spawn("slow 60000");
        var child =
                agents().spawn(repository(), demo("slow 60000", first, null)).id();
        var grandchild =
                agents().spawn(repository(), demo("slow 60000", child, null)).id();
        var organization = entry().entry().organization();
        var agent = server().bean(TenantTransactions.class)
                .look(organization, () -> server().bean(SessionRecords.class).identity(organization, grandchild))
                .principal(organization);
        assertThat(agent.actor().onBehalfOf()).isEqualTo(entry().entry().actor().id());
        assertThat(agent.posting())
                .isNotNull()
                .satisfies(posting -> assertThat(posting.ancestors()).containsExactly(child, first));
    }

    @Test
    void whatWasStoppedStaysStoppedUntilItIsReleased() {
        var one = spawn("say hello");
        var other = spawn("slow 60000");
        wordsAreMissing(null, "all providers", "qd agents kill-all --confirm 'KILL ALL'");
        wordsAreMissing("demo", "demo", "qd agents kill-all demo --confirm 'KILL ALL'");
        refused("PROVIDER_NOT_FOUND", () -> agents().killAll(entry(), new KillAll("nobody", "KILL ALL")));
        var stopped = agents().killAll(entry(), new KillAll(null, "KILL ALL"));
        assertThat(stopped.receipts()).extracting(ControlReceipt::sessionId).containsExactly(one, other);
        awaits(one, AgentStatus.KILLED);
        awaits(other, AgentStatus.KILLED);
        refused("AGENTS_STOPPED", () -> spawn("say hello"));
        server = server().afterACrash();
        refused("AGENTS_STOPPED", () -> spawn("say hello"));
        assertThat(agents().release(entry(), "*").scopes()).isEmpty();
        awaits(spawn("say hello"), AgentStatus.WAITING);
    }

    private void wordsAreMissing(@Nullable String provider, String whose, String next) {
        assertThatThrownBy(() -> agents().killAll(entry(), new KillAll(provider, "kill all")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("CONFIRMATION_REQUIRED");
                    assertThat(refused.reason().message()).contains("agent of %s at once".formatted(whose));
                    assertThat(refused.reason().nextStep()).endsWith(": " + next);
                });
    }

    @Test
    void afterACrashStatesAreTrueAndWhatStoodStillStandsStill() {
        var paused = spawn("say hello");
        var running = spawnProcess("fork 900\nslow 60000");
        var idle = spawn("say hello");
        awaits(paused, AgentStatus.WAITING);
        awaits(running, AgentStatus.RUNNING);
        await().untilAsserted(() -> assertThat(ProcessesOf.session(running)).hasSizeGreaterThanOrEqualTo(2));
        awaits(idle, AgentStatus.WAITING);
        settled(agents().pause(entry(), paused, new Pause(null, null)), State.CONFIRMED);
        awaits(paused, AgentStatus.PAUSED);
        var before = all(paused);

        server = server().afterACrash();

        awaits(running, AgentStatus.FAILED);
        awaits(idle, AgentStatus.FAILED);
        assertThat(agents().find(entry(), running).endReason()).isEqualTo("host_restarted");
        assertThat(ProcessesOf.session(running)).isEmpty();
        awaits(paused, AgentStatus.PAUSED);
        assertThat(all(paused)).isEqualTo(before);
        settled(agents().inject(entry(), paused, new Inject("say later", null, null)), State.ACCEPTED);
        settled(agents().resume(entry(), paused, null), State.CONFIRMED);
        await().atMost(PATIENCE).until(() -> texts(paused).contains("later"));
    }

    @Test
    void aSpawnIsDoneOnce() {
        var first = agents().spawn(repository(), demo("say hello", null, "key"));
        assertThat(agents().spawn(repository(), demo("say hello", null, "key")).id())
                .isEqualTo(first.id());
        assertThat(agents().list(entry(), new Wanted(false, null, 10)).items()).hasSize(1);
    }

    @Test
    void whatCannotBeStartedHasFailed() {
        refused("AGENT_NOT_STARTED", () -> agents().spawn(repository(), command(List.of("no-such-program"), null)));
        refused("AGENT_DIRECTORY_OUTSIDE", () -> agents().spawn(repository(), command(List.of("sh"), Path.of("/etc"))));
        refused(
                "AGENT_DIRECTORY_OUTSIDE",
                () -> agents().spawn(repository(), command(List.of("sh"), Path.of("../.."))));
        refused("PROVIDER_NOT_FOUND", () -> agents().spawn(repository(), of("nobody", null)));
        refused(
                "AGENT_SESSION_NOT_FOUND",
                () -> agents().spawn(repository(), demo("say hello", new AgentSessionId("7".repeat(26)), null)));
        assertThat(agents().list(entry(), new Wanted(false, null, 10)).items())
                .extracting(AgentSession::status)
                .containsExactly(AgentStatus.FAILED);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        var session = spawn("say hello");
        var other = Contexts.sample()
                .in(OrganizationId.of("01K9ZZ00000000000000000RGB"))
                .entry();
        assertThat(agents().list(other, new Wanted(false, null, 10)).items()).isEmpty();
        refused("AGENT_SESSION_NOT_FOUND", () -> agents().find(other, session));
        refused("AGENT_SESSION_NOT_FOUND", () -> agents().kill(other, session, null));
        refused("AGENT_SESSION_NOT_FOUND", () -> agents().stream(other, session, null));
    }
}
