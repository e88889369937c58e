package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.Collaboration.StepOutcome;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Discrepancies;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.Discrepancies.Overrule;
import dev.quarterdeck.mission.api.Discrepancies.Raise;
import dev.quarterdeck.mission.api.Discrepancies.Resolution;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Force;
import dev.quarterdeck.mission.api.MissionStatus.HandIn;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.RoleSwitches;
import dev.quarterdeck.mission.api.RoleSwitches.Hand;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discrepancies in every autonomy mode, on two nodes. */
class DiscrepanciesTests {
    private static final Actor WORKER = new Actor(Actor.Kind.LLM_AGENT, "agent-1", "Worker", Actor.Origin.LOCAL, "ana");
    private static final Actor JUDGE = new Actor(Actor.Kind.LLM_AGENT, "agent-2", "Judge", Actor.Origin.LOCAL, "ben");

    private final Workshop workshop = new Workshop();
    private final Discrepancies discrepancies = workshop.one().bean(Discrepancies.class);
    private final Decisions decisions = workshop.two().bean(Decisions.class);
    private final MissionStatus status = workshop.one().bean(MissionStatus.class);

    @BeforeEach
    void workIsUnderWay() {
        join(ANA, ParticipantRole.DEVELOPER);
        join(BEN, ParticipantRole.REVIEWER);
        join(WORKER, ParticipantRole.DEVELOPER);
        Workshop.start(status, WORKER, WP01, null);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void inFullAutoWhoeverMetItSettlesItAndSaysWhy() {
        mode(AutonomyMode.FULL_AUTO);
        var met = raise(chosen(false));
        assertThat(resolution(met).option()).isEqualTo("gram");
        assertThat(resolution(met).by()).isEqualTo(WORKER);
        assertThat(types()).endsWith("DiscrepancyDetected", "AgenticDecisionTaken");
        assertThatThrownBy(() -> raise(open())).hasMessageContaining("INVALID_INPUT");
        workshop.assertIntact();
    }

    @Test
    void awayFromKeyboardTheAgentThatDecidesIsAskedAndWorkGoesOn() {
        mode(AutonomyMode.AFK);
        join(JUDGE, ParticipantRole.STAKEHOLDER);
        var met = raise(open());
        assertThat(met.stepWaits()).isFalse();
        assertThat(inboxOf(BEN)).isZero();
        assertThat(inboxOf(JUDGE)).isEqualTo(1);
        answer(JUDGE, met, "ounce");
        assertThat(resolution(again(met)).by()).isEqualTo(JUDGE);
        assertThat(types()).endsWith("DecisionCaptured", "AgenticFeedbackReceived");
        workshop.assertIntact();
    }

    @Test
    void whereNoAgentDecidesTheReversibleIsDecidedAndTheRestWaitsForAPerson() {
        mode(AutonomyMode.AFK);
        assertThat(resolution(raise(chosen(true))).by()).isEqualTo(WORKER);
        var met = raise(chosen(false));
        assertThat(met.resolution()).isNull();
        assertThat(met.stepWaits()).isFalse();
        assertThat(inboxOf(BEN)).isEqualTo(1);
        answer(BEN, met, "ounce");
        assertThat(types()).endsWith("DecisionCaptured", "HumanFeedbackReceived");
    }

    @Test
    void monitoredPeopleAreToldAndMayOverruleUntilTheWorkIsNoLongerInProgress() {
        mode(AutonomyMode.MONITORED);
        join(JUDGE, ParticipantRole.STAKEHOLDER);
        var met = raise(open());
        assertThat(inboxOf(BEN)).isEqualTo(1);
        answer(JUDGE, met, "ounce");
        assertThatThrownBy(() -> overrule(JUDGE, met)).hasMessageContaining("LLM_MAY_NOT_DECIDE");
        assertThat(overrule(BEN, met)).satisfies(now -> {
            assertThat(resolution(now).option()).isEqualTo("gram");
            assertThat(resolution(now).overrules()).isTrue();
        });
        move(WorkPackageStatus.BLOCKED);
        assertThat(resolution(overrule(ANA, met)).by()).isEqualTo(ANA);
        status.force(Workshop.as(ANA), new Force(WP01, WorkPackageStatus.FOR_REVIEW, "it is weighed", null, null));
        assertThatThrownBy(() -> overrule(BEN, met)).hasMessageContaining("DISCREPANCY_OVER");
        workshop.assertIntact();
    }

    @Test
    void drivenTheWorkWaitsForAPersonsWord() {
        mode(AutonomyMode.DRIVEN);
        var met = raise(chosen(true));
        assertThat(met.stepWaits()).isTrue();
        assertThat(types()).endsWith("DiscrepancyDetected", "HumanFeedbackRequested", "DecisionRequested");
        assertThatThrownBy(() -> status.handIn(Workshop.as(WORKER), new HandIn(WP01, null, null)))
                .hasMessageContaining("DISCREPANCY_OPEN");
        assertThatThrownBy(() -> answer(JUDGE, met, "gram")).hasMessageContaining("NOT_A_PARTICIPANT");
        answer(ANA, met, "ounce");
        assertThatThrownBy(() -> status.handIn(Workshop.as(WORKER), new HandIn(WP01, null, null)))
                .hasMessageContaining("EVIDENCE_MISSING");
        assertThat(resolution(again(met)).by()).isEqualTo(ANA);
        workshop.assertIntact();
    }

    @Test
    void noDetourLeadsRoundAPersonsWord() {
        mode(AutonomyMode.DRIVEN);
        var met = raise(open());
        move(WorkPackageStatus.BLOCKED);
        move(WorkPackageStatus.IN_PROGRESS);
        assertThatThrownBy(() -> status.handIn(Workshop.as(WORKER), new HandIn(WP01, null, null)))
                .hasMessageContaining("DISCREPANCY_OPEN");

        raise(new Raise("Which scale?", List.of(), null, null, false, "weigh", null, null));
        weigh(StepOutcome.FAILURE);
        assertThatThrownBy(() -> weigh(StepOutcome.SUCCESS)).hasMessageContaining("DISCREPANCY_OPEN");

        status.force(Workshop.as(ANA), new Force(WP01, WorkPackageStatus.FOR_REVIEW, "it is weighed", null, null));
        answer(BEN, met, "gram");
        assertThat(resolution(again(met)).by()).isEqualTo(BEN);
        workshop.assertIntact();
    }

    private void weigh(StepOutcome outcome) {
        var collaboration = workshop.one().bean(Collaboration.class);
        collaboration.startStep(Workshop.as(WORKER), new StartStep("weigh", null, null, null));
        collaboration.completeStep(Workshop.as(WORKER), new CompleteStep("weigh", null, outcome, null));
    }

    private void move(WorkPackageStatus to) {
        status.move(Workshop.as(WORKER), new Move(WP01, to, "about the scales", null, null));
    }

    private void join(Actor actor, ParticipantRole role) {
        workshop.two().bean(Collaboration.class).join(Workshop.as(actor), new Join(role, null, null));
    }

    private void mode(AutonomyMode mode) {
        workshop.two()
                .bean(RoleSwitches.class)
                .request(Workshop.as(ANA), new Hand(null, null, null, null, mode, null, null));
    }

    private Discrepancy raise(Raise command) {
        return discrepancies.raise(Workshop.as(WORKER), command).discrepancy();
    }

    private Discrepancy overrule(Actor by, Discrepancy met) {
        return discrepancies
                .overrule(Workshop.as(by), new Overrule(met.id(), "gram", "the customer said so", null))
                .discrepancy();
    }

    private void answer(Actor by, Discrepancy met, String option) {
        DecisionId request = Objects.requireNonNull(met.request());
        decisions.decide(Workshop.as(by), new Decide(request, null, null, option, "as the spec has it", null));
    }

    private Discrepancy again(Discrepancy met) {
        return discrepancies.of(CONTEXTS.read(), PageRequest.first(50)).items().stream()
                .filter(one -> one.id().equals(met.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Resolution resolution(Discrepancy met) {
        return Objects.requireNonNull(met.resolution());
    }

    private static Raise open() {
        return raising(null, null, false);
    }

    private static Raise chosen(boolean reversible) {
        return raising("gram", "as before", reversible);
    }

    private static Raise raising(@Nullable String preferred, @Nullable String rationale, boolean reversible) {
        return new Raise(
                "Which unit?", List.of("gram", "ounce"), preferred, rationale, reversible, "implement", WP01, null);
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
}
