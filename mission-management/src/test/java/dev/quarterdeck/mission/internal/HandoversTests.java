package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.CollaborationView.ParticipantView;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.RoleSwitches;
import dev.quarterdeck.mission.api.RoleSwitches.Accept;
import dev.quarterdeck.mission.api.RoleSwitches.Hand;
import dev.quarterdeck.mission.api.RoleSwitches.Standing;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing over, on two nodes, under rules that want the taker to agree. */
class HandoversTests {
    private static final Actor AGENT = new Actor(Actor.Kind.LLM_AGENT, "agent-1", "Agent", Actor.Origin.LOCAL, "ana");

    private final Workshop workshop = new Workshop();
    private final RoleSwitches switches = workshop.one().bean(RoleSwitches.class);
    private final Decisions decisions = workshop.two().bean(Decisions.class);
    private final Collaboration collaboration = workshop.two().bean(Collaboration.class);

    @BeforeEach
    void everybodyJoins() {
        join(ANA, ParticipantRole.DEVELOPER);
        join(BEN, ParticipantRole.REVIEWER);
        join(AGENT, ParticipantRole.DEVELOPER);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aSwitchWaitsUntilItsWorkIsNoLongerInProgressAndThenHappensInTheSameAppend() {
        var status = workshop.one().bean(MissionStatus.class);
        Workshop.start(status, ANA, WP01, null);
        collaboration.setIntent(Workshop.as(ANA), new SetIntent(true, null));
        var asked = switches.request(Workshop.as(ANA), drive(ANA, BEN, WP01)).roleSwitch();
        assertThat(asked.standing()).isEqualTo(Standing.REQUESTED);
        assertThat(switches.accept(Workshop.as(BEN), new Accept(asked.id(), null))
                        .roleSwitch()
                        .standing())
                .isEqualTo(Standing.POSTPONED);
        assertThat(participant(ANA).drives()).isTrue();
        agentDrives();

        status.move(Workshop.as(ANA), new Move(WP01, WorkPackageStatus.BLOCKED, "no scales", null, null));

        assertThat(switches.of(CONTEXTS.read()).items().getFirst().standing()).isEqualTo(Standing.COMPLETED);
        assertThat(participant(ANA).drives()).isFalse();
        assertThat(participant(BEN).drives()).isTrue();
        assertThat(String.valueOf(participant(BEN).focus())).isEqualTo("wp:WP01");
        assertThat(types())
                .endsWith(
                        "WPStatusChanged",
                        "RoleSwitchCompleted",
                        "DriveIntentSet",
                        "FocusChanged",
                        "DriveIntentSet",
                        "ConcurrentDriverWarning");
        workshop.assertIntact();
    }

    @Test
    void whoIsMeantMayBeSaidByTheNameOnlyTheyHave() {
        var toTheAgent = new Hand(null, "Agent", WP01, null, null, null, null);
        var asked = switches.request(Workshop.as(ANA), toTheAgent);
        assertThat(asked.roleSwitch().taker()).isEqualTo(AGENT.id());
        assertThat(asked.names()).containsEntry(AGENT.id(), "Agent");
        assertThat(switches.request(Workshop.as(ANA), toTheAgent)).isEqualTo(asked);

        join(new Actor(Actor.Kind.LLM_AGENT, "agent-2", "Agent", Actor.Origin.LOCAL, "ben"), ParticipantRole.DEVELOPER);
        assertThatThrownBy(() -> switches.request(Workshop.as(ANA), toTheAgent))
                .hasMessageContaining("participant 'Agent'");
    }

    @Test
    void whatIsNotInProgressIsHandedOverAtOnceAndOpenQuestionsGoAlong() {
        var forAna = new Addressees(Set.of(), Set.of(ANA.id()), false);
        decisions.ask(Workshop.as(BEN), new Ask("Which unit?", List.of("gram"), forAna, null, null, null, null));
        agentDrives();
        handedToBen();
        assertThat(switches.of(CONTEXTS.read()).items()).hasSize(1);
        assertThat(asked()).containsExactly(Set.of(BEN.id()));
        assertThat(types()).endsWith("FocusChanged", "DriveIntentSet", "ConcurrentDriverWarning");
        workshop.assertIntact();
    }

    @Test
    void whetherToTakeOverStaysTheTakersToSay() {
        var wanted = switches.request(Workshop.as(BEN), drive(AGENT, ANA, WP02)).roleSwitch();
        handedToBen();
        assertThat(asked()).containsExactly(Set.of(ANA.id()));
        assertThatThrownBy(() -> switches.accept(Workshop.as(BEN), new Accept(wanted.id(), null)))
                .hasMessageContaining("NOT_ASKED");
        var forAnybody = new Ask(
                "Take it?", List.of("accept"), Addressees.PEOPLE, null, null, new Waiter.RoleSwitch(wanted.id()), null);
        decisions.withdraw(Workshop.as(BEN), new Withdraw(question(), null, null));
        var another = decisions.ask(Workshop.as(BEN), forAnybody).request().id();
        decisions.decide(Workshop.as(BEN), new Decide(another, null, null, "accept", null, null));
        assertThat(switches.of(CONTEXTS.read()).items().getFirst().standing()).isEqualTo(Standing.LAPSED);
        workshop.assertIntact();
    }

    @Test
    void aQuestionForPeopleIsNotLeftToAnAgent() {
        var forAna = new Addressees(Set.of(), Set.of(ANA.id()), false);
        decisions.ask(Workshop.as(BEN), new Ask("Which unit?", List.of("gram"), forAna, null, null, null, null));
        var handed = switches.request(Workshop.as(ANA), drive(ANA, AGENT, WP01)).roleSwitch();
        switches.accept(Workshop.as(AGENT), new Accept(handed.id(), null));
        assertThat(asked()).containsExactly(Set.of(ANA.id()));
    }

    @Test
    void whoDeclinesTakesNothingOverAndOnlyTheTakerIsAsked() {
        var asked = switches.request(Workshop.as(ANA), drive(ANA, BEN, WP01)).roleSwitch();
        assertThatThrownBy(() -> switches.accept(Workshop.as(AGENT), new Accept(asked.id(), null)))
                .hasMessageContaining("LLM_MAY_NOT_DECIDE");
        assertThatThrownBy(() -> switches.accept(Workshop.as(ANA), new Accept(asked.id(), null)))
                .hasMessageContaining("NOT_ASKED");
        decisions.decide(Workshop.as(BEN), new Decide(question(), null, null, "decline", "busy", null));
        assertThat(switches.of(CONTEXTS.read()).items().getFirst().standing()).isEqualTo(Standing.DECLINED);
        assertThat(participant(BEN).drives()).isFalse();
        workshop.assertIntact();
    }

    @Test
    void rolesAreExchangedAndOnesOwnIsChangedAtOnce() {
        switches.request(
                Workshop.as(BEN), new Hand(ANA.id(), BEN.id(), null, ParticipantRole.DEVELOPER, null, null, null));
        switches.request(Workshop.as(AGENT), new Hand(null, null, null, ParticipantRole.OBSERVER, null, null, null));
        assertThat(collaboration.of(CONTEXTS.read()).participants())
                .extracting(ParticipantView::id, ParticipantView::role)
                .containsExactly(
                        tuple(ANA.id(), ParticipantRole.REVIEWER),
                        tuple(BEN.id(), ParticipantRole.DEVELOPER),
                        tuple(AGENT.id(), ParticipantRole.OBSERVER));
        workshop.assertIntact();
    }

    @Test
    void aPersonChoosesTheModeAndAnAgentDoesNot() {
        switches.request(Workshop.as(ANA), mode(AutonomyMode.AFK));
        assertThat(switches.of(CONTEXTS.read()).autonomy()).isEqualTo(AutonomyMode.AFK);
        assertThat(types()).endsWith("RoleSwitchAccepted", "RoleSwitchRegistered", "RoleSwitchCompleted");
        assertThatThrownBy(() -> switches.request(Workshop.as(AGENT), mode(AutonomyMode.FULL_AUTO)))
                .hasMessageContaining("NOT_YOURS_TO_GIVE");
        assertThatThrownBy(() -> switches.request(Workshop.as(AGENT), drive(ANA, AGENT, WP01)))
                .hasMessageContaining("NOT_YOURS_TO_GIVE");
        workshop.assertIntact();
    }

    private void handedToBen() {
        var asked = switches.request(Workshop.as(ANA), drive(ANA, BEN, WP01)).roleSwitch();
        assertThat(switches.request(Workshop.as(ANA), drive(ANA, BEN, WP01)).roleSwitch())
                .isEqualTo(asked);
        switches.accept(Workshop.as(BEN), new Accept(asked.id(), null));
    }

    private void agentDrives() {
        collaboration.focus(Workshop.as(AGENT), new FocusOn(Focus.of("wp:WP01"), null));
        collaboration.setIntent(Workshop.as(AGENT), new SetIntent(true, null));
    }

    private List<Set<String>> asked() {
        return open().stream().map(one -> one.addressees().persons()).toList();
    }

    private DecisionId question() {
        return open().getFirst().id();
    }

    private List<DecisionRequest> open() {
        return decisions
                .requests(CONTEXTS.read(), DecisionRequest.Standing.OPEN, PageRequest.first(50))
                .items();
    }

    private void join(Actor actor, ParticipantRole role) {
        collaboration.join(Workshop.as(actor), new Join(role, null, null));
    }

    private ParticipantView participant(Actor actor) {
        return collaboration.of(CONTEXTS.read()).participants().stream()
                .filter(one -> one.id().equals(actor.id()))
                .findFirst()
                .orElseThrow();
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

    private static Hand drive(Actor giver, Actor taker, @Nullable WorkPackageId workPackage) {
        return new Hand(giver.id(), taker.id(), workPackage, null, null, null, null);
    }

    private static Hand mode(AutonomyMode mode) {
        return new Hand(null, null, null, null, mode, null, null);
    }
}
