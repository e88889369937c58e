package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.START;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.FakeSchedule;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.Inbox.Item;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.Waiter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions of a mission and the inbox they wait in, on two nodes. */
class DecisionsTests {
    private static final Actor AGENT = new Actor(Actor.Kind.LLM_AGENT, "agent-1", "Agent", Actor.Origin.LOCAL, "ana");

    private final Workshop workshop = new Workshop();
    private final Decisions decisions = workshop.one().bean(Decisions.class);

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aQuestionWaitsInTheInboxUntilItIsTakenBack() {
        var asked = decisions.ask(Workshop.as(ANA), question("Which unit?", Addressees.PEOPLE, null));
        assertThat(inboxOf(BEN)).extracting(Item::question).containsExactly("Which unit?");
        assertThat(inboxOf(AGENT)).isEmpty();
        decisions.withdraw(Workshop.as(BEN), new Withdraw(asked.request().id(), "it was settled at lunch", null));
        decisions.withdraw(Workshop.as(BEN), new Withdraw(asked.request().id(), "again", null));
        assertThat(inboxOf(BEN)).isEmpty();
        assertThat(requests(Standing.WITHDRAWN))
                .extracting(DecisionRequest::reason)
                .containsExactly("it was settled at lunch");
        workshop.assertIntact();
    }

    @Test
    void anAgentSettlesNothingOfItsOwnLineAndIsShownOnlyWhatIsAskedWhereItIs() {
        var line = List.of(
                new AgentSessionId("01JD000000000000000000000B"), new AgentSessionId("01JD000000000000000000000A"));
        var first = agent(line.getLast().value());
        var grandchild = agent("01JD000000000000000000000C");
        var here = posted(grandchild, line, CONTEXTS.mission());
        var team = workshop.two().bean(Collaboration.class);
        List.of(first, grandchild).forEach(one -> team.join(Workshop.as(one), new Join(null, null, null)));
        var toAgents = new Addressees(Set.of(), Set.of(), true);
        var asked = decisions.ask(Workshop.as(first), question("Which unit?", toAgents, null));

        var answer = new Decide(asked.request().id(), null, null, "gram", null, null);
        assertThatThrownBy(() -> decisions.decide(here.write(), answer)).hasMessageStartingWith("OWN_REQUEST");
        assertThat(inboxOf(here)).isEmpty();
        decisions.ask(Workshop.as(ANA), question("Who asks?", toAgents, null));
        assertThat(inboxOf(here)).extracting(Item::question).containsExactly("Who asks?");
        var elsewhere = new MissionId("01JD000000000000000000000D");
        assertThat(inboxOf(posted(grandchild, line, elsewhere))).isEmpty();
        assertThat(inboxOf(posted(grandchild, line, null))).isEmpty();
    }

    private static Actor agent(String session) {
        return new Actor(Actor.Kind.LLM_AGENT, session, "Agent", Actor.Origin.LOCAL, "ana");
    }

    private static Contexts posted(Actor agent, List<AgentSessionId> line, @Nullable MissionId mission) {
        var posting = new Posting(new AgentSessionId(agent.id()), line, mission, null);
        return CONTEXTS.with(Topology.LANES).as(agent, posting, Permission.READ, Permission.REPORT);
    }

    @Test
    void theInboxShowsEachWhatTheyMaySettleOldestFirst() {
        decisions.ask(Workshop.as(ANA), question("First", Addressees.PEOPLE, null));
        decisions.ask(Workshop.as(ANA), question("For Ben", new Addressees(Set.of(), Set.of(BEN.id()), false), null));
        decisions.ask(Workshop.as(AGENT), question("Of the agent", new Addressees(Set.of(), Set.of(), true), null));
        decisions.ask(Workshop.as(ANA), question("For agents", new Addressees(Set.of(), Set.of(), true), null));
        assertThat(inboxOf(BEN))
                .extracting(Item::question)
                .containsExactly("First", "For Ben", "Of the agent", "For agents");
        assertThat(inboxOf(ANA)).extracting(Item::question).containsExactly("First", "Of the agent", "For agents");
        assertThat(inboxOf(AGENT)).extracting(Item::question).containsExactly("For agents");
        var inbox = workshop.two().bean(Inbox.class);
        var first = inbox.waiting(CONTEXTS.as(BEN, Permission.REPORT).entry(), PageRequest.first(3));
        var rest = inbox.waiting(CONTEXTS.as(BEN, Permission.REPORT).entry(), new PageRequest(first.nextCursor(), 3));
        assertThat(rest.items()).extracting(Item::question).containsExactly("For agents");
        assertThat(rest.nextCursor()).isNull();
        var four = inbox.count(CONTEXTS.as(BEN, Permission.REPORT).entry());
        assertThat(four.count()).isEqualTo(4);
        assertThat(inbox.count(CONTEXTS.as(BEN, Permission.REPORT).entry())).isEqualTo(four);
        decisions.withdraw(
                Workshop.as(ANA),
                new Withdraw(new DecisionId(rest.items().getFirst().id()), "it was settled", null));
        decisions.ask(Workshop.as(ANA), question("Instead", Addressees.PEOPLE, null));
        var others = inbox.count(CONTEXTS.as(BEN, Permission.REPORT).entry());
        assertThat(others.count()).isEqualTo(4);
        assertThat(others.mark()).isNotEqualTo(four.mark());
    }

    @Test
    void whatWaitsForOneAnswerAsksOnceAndAKeyAsksOnce() {
        var waiter = new Waiter.RunStep(new RunId("01K9ZZ0000000000000000RVNA"), "merge", "step:merge");
        var first = decisions.ask(Workshop.as(ANA), asking("May it?", null, waiter, null));
        var second = decisions.ask(Workshop.as(BEN), asking("May it?", null, waiter, null));
        assertThat(second.request()).isEqualTo(first.request());
        var keyed = decisions.ask(Workshop.as(ANA), asking("Another", null, null, "key-1"));
        assertThat(decisions.ask(Workshop.as(ANA), asking("Another", null, null, "key-1")))
                .isEqualTo(keyed);
        assertThat(requests(Standing.OPEN)).hasSize(2);
        workshop.assertIntact();
    }

    @Test
    void aQuestionNobodyAnsweredInTimeExpiresEvenIfTheServerWasDown() {
        var schedule = workshop.one().bean(FakeSchedule.class);
        var late = decisions.ask(Workshop.as(ANA), asking("Soon?", START.plusSeconds(4), null, null));
        decisions.ask(Workshop.as(ANA), asking("Later?", START.plusSeconds(1_000_000), null, null));
        assertThat(schedule.size()).isEqualTo(2);
        for (var look = 0; look < 5; look++) {
            schedule.carryOut();
        }
        assertThat(requests(Standing.EXPIRED))
                .extracting(DecisionRequest::id)
                .containsExactly(late.request().id());
        assertThat(inboxOf(BEN)).extracting(Item::question).containsExactly("Later?");
        assertThat(schedule.size()).isEqualTo(1);
        assertThatThrownBy(() -> decisions.withdraw(
                        Workshop.as(ANA), new Withdraw(late.request().id(), null, null)))
                .hasMessageContaining("DECISION_REQUEST_EXPIRED");
        workshop.assertIntact();
    }

    @Test
    void theInboxIsMadeAnewFromTheLog() throws Exception {
        decisions.ask(Workshop.as(ANA), question("Which unit?", Addressees.PEOPLE, null));
        workshop.one().asOwner(ORGANIZATION, "delete from mission.inbox_item");
        assertThat(inboxOf(BEN)).isEmpty();
        workshop.one().bean(Projections.class).rebuild(CONTEXTS.entry(), Progress.NONE);
        assertThat(inboxOf(BEN)).extracting(Item::question).containsExactly("Which unit?");
    }

    @Test
    void whatCannotBeAnsweredAsItIsPutIsNotAsked() {
        for (var wrong : List.of(
                asking(" ", null, null, null),
                asking("Over?", Instant.EPOCH, null, null),
                new Ask("Twice?", List.of("yes", "yes"), Addressees.PEOPLE, null, null, null, null),
                new Ask("Fallback?", List.of("yes"), Addressees.PEOPLE, null, "yes", null, null))) {
            assertThatThrownBy(() -> decisions.ask(Workshop.as(ANA), wrong)).hasMessageContaining("INVALID_INPUT");
        }
    }

    private List<DecisionRequest> requests(Standing standing) {
        return decisions
                .requests(CONTEXTS.read(), standing, PageRequest.first(50))
                .items();
    }

    private List<Item> inboxOf(Actor viewer) {
        return inboxOf(CONTEXTS.as(viewer, Permission.REPORT));
    }

    private List<Item> inboxOf(Contexts viewer) {
        return workshop.two()
                .bean(Inbox.class)
                .waiting(viewer.entry(), PageRequest.first(50))
                .items();
    }

    private static Ask question(String text, Addressees addressees, @Nullable String key) {
        return new Ask(text, List.of("gram", "ounce"), addressees, null, null, null, key);
    }

    private static Ask asking(String text, @Nullable Instant deadline, @Nullable Waiter waiter, @Nullable String key) {
        return new Ask(text, List.of(), Addressees.PEOPLE, deadline, null, waiter, key);
    }
}
