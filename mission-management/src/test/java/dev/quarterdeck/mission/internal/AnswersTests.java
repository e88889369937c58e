package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.DecisionRefusal.DecisionAlreadyTaken;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Source;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Answer;
import dev.quarterdeck.mission.api.RunRecords.Decided;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to questions, on two nodes. */
class AnswersTests {
    private static final Actor AGENT = new Actor(Actor.Kind.LLM_AGENT, "agent-1", "Agent", Actor.Origin.LOCAL, "ana");
    private static final Actor CHILD =
            new Actor(Actor.Kind.LLM_AGENT, "agent-2", "Child", Actor.Origin.LOCAL, "agent-1");
    private static final Actor AFAR = new Actor(Actor.Kind.HUMAN, "cleo", "Cleo", Actor.Origin.REMOTE, null);

    private final Workshop workshop = new Workshop();
    private final Decisions decisions = workshop.one().bean(Decisions.class);

    @BeforeEach
    void everybodyJoins() {
        join(ANA, ParticipantRole.DEVELOPER);
        join(BEN, ParticipantRole.REVIEWER);
        join(AFAR, ParticipantRole.OBSERVER);
        join(AGENT, ParticipantRole.DEVELOPER);
        join(CHILD, ParticipantRole.DEVELOPER);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void ofManyWhoAnswerOnTwoNodesAtOnceExactlyOneIsFirst() throws Exception {
        for (var round = 0; round < 10; round++) {
            var request = ask(ANA, Addressees.PEOPLE);
            var answers = new ArrayList<Callable<Boolean>>();
            for (var caller = 0; caller < 6; caller++) {
                var node = caller % 2 == 0 ? workshop.one() : workshop.two();
                var actor = List.of(ANA, BEN, AFAR).get(caller % 3);
                var option = caller % 2 == 0 ? "gram" : "ounce";
                var why = "caller " + caller;
                answers.add(() -> wins(node, actor, answer(request, option, why)));
            }
            var winners = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var one : threads.invokeAll(answers)) {
                    winners += one.get() ? 1 : 0;
                }
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(inboxOf(ANA)).isZero();
        workshop.assertIntact();
    }

    @Test
    void anAnswerSaysWhoGaveItFromWhereAndWhyAndSayingItAgainIsNoNews() {
        var request = ask(ANA, new Addressees(Set.of(ParticipantRole.OBSERVER), Set.of(), false));
        assertThat(inboxOf(AFAR)).isEqualTo(1);
        assertThat(inboxOf(BEN)).isZero();
        var taken = decisions.decide(Workshop.as(AFAR), answer(request, "gram", "the label says so"));
        assertThat(taken.decision().source()).isEqualTo(Source.REMOTE);
        assertThat(taken.decision().by()).isEqualTo(AFAR);
        assertThat(decisions.decide(Workshop.as(AFAR), answer(request, "gram", "the label says so")))
                .isEqualTo(taken);
        assertThatThrownBy(() -> decisions.decide(Workshop.as(AFAR), answer(request, "ounce", null)))
                .hasMessageContaining("DECISION_ALREADY_TAKEN: Cleo has answered already: gram");
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnlyWhatWasOffered() {
        var request = ask(ANA, new Addressees(Set.of(ParticipantRole.REVIEWER), Set.of(), true));
        refused(AFAR, answer(request, "gram", null), "NOT_ASKED");
        refused(AGENT, answer(request, "gram", null), "NOT_ASKED");
        refused(BEN, answer(request, "stone", null), "OPTION_NOT_OFFERED");
        var stranger = new Actor(Actor.Kind.HUMAN, "dora", "Dora", Actor.Origin.LOCAL, null);
        refused(stranger, answer(request, "gram", null), "NOT_A_PARTICIPANT");
        decisions.decide(Workshop.as(BEN), answer(request, "gram", null));
    }

    @Test
    void anAgentAnswersWhereItIsAllowedToAndNeverItselfOrItsParent() {
        refused(AGENT, answer(ask(ANA, Addressees.PEOPLE), "gram", null), "LLM_MAY_NOT_DECIDE");
        var own = ask(AGENT, new Addressees(Set.of(), Set.of(), true));
        refused(AGENT, answer(own, "gram", null), "OWN_REQUEST");
        refused(CHILD, answer(own, "gram", null), "OWN_REQUEST");
        var taken = decisions.decide(
                Workshop.as(AGENT), answer(ask(ANA, new Addressees(Set.of(), Set.of(), true)), "gram", null));
        assertThat(taken.decision().source()).isEqualTo(Source.LLM);
        refused(AGENT, new Decide(null, "How precise", null, "one decimal", null, null), "LLM_MAY_NOT_DECIDE");
    }

    @Test
    void anAnswerInTheInboxTellsTheRunInTheSameAppend() {
        var run = started();
        var request = decisions
                .ask(Workshop.as(AGENT), asking(new Waiter.RunStep(run.id(), "merge", "step:merge")))
                .request()
                .id();
        decisions.decide(Workshop.as(BEN), answer(request, "gram", "seen"));
        assertThat(current().decisions())
                .extracting(
                        Decided::decision,
                        Decided::option,
                        decided -> decided.by().id())
                .containsExactly(tuple("step:merge", "gram", BEN.id()));
        assertThat(types()).endsWith("DecisionRequested", "DecisionCaptured", "RunDecisionTaken");
        workshop.assertIntact();
    }

    @Test
    void whatTheRunIsToldIsADecisionAndTheFirstOne() {
        var run = started();
        var waiter = new Waiter.RunStep(run.id(), "merge", "step:merge");
        var request =
                decisions.ask(Workshop.as(AGENT), asking(waiter)).request().id();
        var records = workshop.two().bean(RunRecords.class);
        records.decide(Workshop.as(BEN), new Answer(run.id(), "step:merge", "gram", null, true, request, null));
        assertThatThrownBy(() -> records.decide(
                        Workshop.as(ANA), new Answer(run.id(), "step:merge", "ounce", null, true, request, null)))
                .hasMessageContaining("DECISION_ALREADY_TAKEN");
        assertThat(types()).endsWith("DecisionRequested", "DecisionCaptured", "RunDecisionTaken");
        refused(ANA, answer(request, "gram", null), "DECISION_ALREADY_TAKEN");
    }

    @Test
    void aDecisionNobodyAskedForIsRecordedOnceForAKey() {
        var command = new Decide(null, "How precise", null, "one decimal", "enough", "key-1");
        var taken = decisions.decide(Workshop.as(ANA), command);
        assertThat(decisions.decide(Workshop.as(ANA), command)).isEqualTo(taken);
        assertThat(taken.decision().topic()).isEqualTo("How precise");
        assertThatThrownBy(() -> decisions.decide(Workshop.as(ANA), new Decide(null, null, null, "x", null, null)))
                .hasMessageContaining("INVALID_INPUT");
        workshop.assertIntact();
    }

    private void join(Actor actor, ParticipantRole role) {
        workshop.two().bean(Collaboration.class).join(Workshop.as(actor), new Join(role, null, null));
    }

    private DecisionId ask(Actor by, Addressees addressees) {
        var ask = new Ask("Which unit?", List.of("gram", "ounce"), addressees, null, null, null, null);
        return decisions.ask(Workshop.as(by), ask).request().id();
    }

    private static Ask asking(Waiter waiter) {
        return new Ask("May it?", List.of("gram", "ounce"), Addressees.PEOPLE, null, null, waiter, null);
    }

    private static Decide answer(DecisionId request, String option, @Nullable String rationale) {
        return new Decide(request, null, null, option, rationale, null);
    }

    private void refused(Actor by, Decide command, String code) {
        assertThatThrownBy(() -> decisions.decide(Workshop.as(by), command)).hasMessageStartingWith(code);
    }

    private static boolean wins(MissionModule node, Actor by, Decide command) {
        try {
            node.bean(Decisions.class).decide(Workshop.as(by), command);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isInstanceOf(DecisionAlreadyTaken.class);
            return false;
        }
    }

    private int inboxOf(Actor viewer) {
        return workshop.two()
                .bean(Inbox.class)
                .count(CONTEXTS.as(viewer, Permission.REPORT).entry())
                .count();
    }

    private List<String> types() {
        return workshop
                .one()
                .bean(MissionEvents.class)
                .page(CONTEXTS.read(), Version.NONE, PageRequest.MOST)
                .items()
                .stream()
                .map(EventEnvelope::type)
                .toList();
    }

    private Run started() {
        var type = new FrozenType("software-dev", "built-in:1", "cafe", "built-in", "{}");
        var command = new NewRun(type, "built-in:1", Contexts.policy(), Topology.LANES, null);
        var records = workshop.one().bean(RunRecords.class);
        return Objects.requireNonNull(records.start(Workshop.as(ANA), command).current());
    }

    private Run current() {
        return Objects.requireNonNull(
                workshop.two().bean(RunRecords.class).of(CONTEXTS.read()).current());
    }
}
