package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentAnswer.Branch;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sessions have from those that want them, and what they have not. */
class AgentFamilyTests extends AgentScene {
    @Test
    void whatIsBeingKilledBeginsNothingMore() {
        // It takes its time to die: a command that heeds no signal within the grace.
        var wanted = new Spawn(
                null,
                List.of("bash", "-c", "trap '' TERM; echo begun; sleep 600"),
                true,
                null,
                "go",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var parent = agents().spawn(repository(), wanted).id();
        var child =
                agents().spawn(repository(), demo("slow 60000", parent, null)).id();
        awaits(child, AgentStatus.RUNNING);
        agents().kill(entry(), parent, null);
        refused("AGENT_SESSION_OVER", () -> agents().spawn(repository(), demo("say late", parent, null)));
        awaits(parent, AgentStatus.KILLED);
        awaits(child, AgentStatus.KILLED);
        refused("AGENT_SESSION_OVER", () -> agents().spawn(repository(), demo("say late", parent, null)));
    }

    @Test
    void anAgentHandsOnWhatItWasGivenAndNothingElse() {
        var parent =
                agents().spawn(repository(), passing(null, "LANG_OF_THE_TEST")).id();
        awaits(parent, AgentStatus.RUNNING);
        var asAgent = as(parent);
        refused("INVALID_INPUT", () -> agents().spawn(asAgent, passing(null, "GITHUB_TOKEN")));
        var child = agents().spawn(asAgent, passing(null, "LANG_OF_THE_TEST"));
        assertThat(child.parentId()).isEqualTo(parent);
    }

    @Test
    void oneKeyIsForOneThing() {
        var one = spawn("slow 60000");
        var other = spawn("slow 60000");
        var said = agents().inject(entry(), one, new Inject("say hello", null, "key-1"));
        refused("IDEMPOTENCY_KEY_USED", () -> agents().kill(entry(), other, "key-1"));
        refused("IDEMPOTENCY_KEY_USED", () -> agents().kill(entry(), one, "key-1"));
        assertThat(agents().inject(entry(), one, new Inject("say hello", null, "key-1"))
                        .id())
                .isEqualTo(said.id());
        awaits(other, AgentStatus.RUNNING);
        settled(agents().kill(entry(), other, "key-2"), State.CONFIRMED);
    }

    @Test
    void whatLivesIsInTheTreeHoweverManyHaveEndedSince() {
        var parent = spawn("say hello");
        awaits(parent, AgentStatus.WAITING);
        var child =
                agents().spawn(repository(), demo("slow 60000", parent, null)).id();
        settled(agents().terminate(entry(), parent, null), State.CONFIRMED);
        for (var count = 0; count < 201; count++) {
            ended();
        }
        assertThat(agents().tree(entry()).roots())
                .filteredOn(root -> root.session().id().equals(parent))
                .singleElement()
                .extracting(root -> root.children().stream()
                        .map(Branch::session)
                        .map(session -> session.id())
                        .toList())
                .isEqualTo(List.of(child));
    }

    /** One that cannot be started is in the record all the same. */
    private void ended() {
        refused("AGENT_NOT_STARTED", () -> agents().spawn(repository(), command(List.of("/no/such/program"), null)));
    }

    private RepositoryContext as(AgentSessionId session) {
        var organization = entry().entry().organization();
        var principal = server().bean(TenantTransactions.class)
                .look(organization, () -> server().bean(SessionRecords.class).identity(organization, session))
                .principal(organization);
        return Contexts.sample().as(principal.actor()).at(home).repositoryContext();
    }

    private static Spawn passing(@Nullable AgentSessionId parent, String variable) {
        return new Spawn(
                "demo", null, null, null, "slow 60000", null, null, parent, null, null, List.of(variable), null);
    }
}
