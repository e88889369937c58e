package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Activity;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRecords.StepClaim;
import dev.quarterdeck.mission.api.RunRecords.StepReport;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs in the mission's log, on two nodes. */
class RunRecordsTests {
    private final Workshop workshop = new Workshop();
    private final RunRecords records = workshop.one().bean(RunRecords.class);

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aRunIsNamedByItsFirstEventAndEveryEventOfItRefersToIt() {
        var run = started("key-1");
        assertThat(started("key-1")).isEqualTo(run);
        records.claim(Workshop.as(ANA), claim(run, "plan", null, null));
        var events = workshop.one()
                .bean(MissionEvents.class)
                .page(CONTEXTS.read(), Version.NONE, 50)
                .items();
        assertThat(events)
                .filteredOn(event -> event.correlationId().equals(run.id().value()))
                .extracting(EventEnvelope::type)
                .containsExactly("MissionStarted", "RunStepClaimed");
        assertThat(workshop.two().bean(Missions.class).ofRun(ORGANIZATION, run.id()))
                .hasValueSatisfying(facts -> assertThat(facts.mission()).isEqualTo(MISSION));
        workshop.assertIntact();
    }

    @Test
    void ofManyWhoAskOnTwoNodesAtOnceExactlyOneIsGivenAStep() throws Exception {
        var run = started(null);
        for (var round = 0; round < 20; round++) {
            var step = "step-" + round;
            var claims = new ArrayList<Callable<Boolean>>();
            for (var caller = 0; caller < 6; caller++) {
                var node = caller % 2 == 0 ? workshop.one() : workshop.two();
                var actor = new Actor(Actor.Kind.HUMAN, "caller-" + caller, "Caller", Actor.Origin.LOCAL, null);
                claims.add(() -> wins(node, actor, claim(run, step, null, null)));
            }
            var winners = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var claim : threads.invokeAll(claims)) {
                    winners += claim.get() ? 1 : 0;
                }
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(current().open()).hasSize(20);
        workshop.assertIntact();
    }

    @Test
    void aKeyTakesEffectOnceAndTellsWhatItDid() {
        var run = started(null);
        records.claim(Workshop.as(ANA), claim(run, "plan", null, "key-2"));
        records.report(Workshop.as(ANA), new StepReport(run.id(), "plan", null, Outcome.FAILED, null, null));
        records.claim(Workshop.as(ANA), claim(run, "plan", null, "key-2"));
        assertThat(current().open()).isEmpty();
        assertThat(records.byKey(CONTEXTS.read(), "key-2"))
                .hasValueSatisfying(activity -> assertThat(activity.step()).isEqualTo("plan"));
        assertThat(records.byKey(CONTEXTS.read(), "key-3")).isEmpty();
    }

    @Test
    void aWorkPackageThatMovesOnEndsWhatWasClaimedOfIt() {
        var run = started(null);
        var statuses = workshop.one().bean(MissionStatus.class);
        Workshop.start(statuses, ANA, WP01, null);
        records.claim(Workshop.as(ANA), claim(run, "implement", WP01, null));
        assertThat(current().open()).extracting(OpenStep::workPackage).containsExactly(WP01);
        assertThatThrownBy(() -> records.claim(Workshop.as(BEN), claim(run, "implement", WP01, null)))
                .hasMessageContaining("STEP_IS_TAKEN");
        statuses.move(Workshop.as(ANA), new Move(WP01, WorkPackageStatus.PLANNED, "for another day", null, null));
        assertThat(current().open()).isEmpty();
        workshop.assertIntact();
    }

    @Test
    void theLedgerTellsWhoWasToldWhatAndHowItWent() {
        var run = started(null);
        records.claim(Workshop.as(ANA), claim(run, "plan", null, null));
        records.report(Workshop.as(ANA), new StepReport(run.id(), "plan", null, Outcome.SUCCESS, "as agreed", null));
        var first = records.activities(CONTEXTS.read(), Version.NONE, 2);
        assertThat(first.items()).extracting(Activity::kind).containsExactly("started", "claimed");
        assertThat(first.items().getLast().promptHash()).isEqualTo("00ff");
        var rest = records.activities(CONTEXTS.read(), Version.of(Objects.requireNonNull(first.nextCursor())), 2);
        assertThat(rest.items())
                .extracting(Activity::kind, Activity::detail, Activity::note)
                .containsExactly(tuple("reported", "success", "as agreed"));
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void theSurfacesThatAreDoneAreToldByTheLog() {
        assertThat(records.of(CONTEXTS.read()).surfacesDone())
                .contains("finalize", "tasks")
                .doesNotContain("implement");
    }

    private Run started(@Nullable String key) {
        var type = new FrozenType("software-dev", "built-in:1", "cafe", "built-in", "{}");
        var command = new NewRun(type, "built-in:1", Contexts.policy(), Topology.LANES, key);
        return Objects.requireNonNull(records.start(Workshop.as(ANA), command).current());
    }

    private Run current() {
        return Objects.requireNonNull(
                workshop.two().bean(RunRecords.class).of(CONTEXTS.read()).current());
    }

    private static StepClaim claim(Run run, String step, @Nullable WorkPackageId workPackage, @Nullable String key) {
        return new StepClaim(run.id(), step, workPackage, "00ff", key);
    }

    private static boolean wins(MissionModule node, Actor by, StepClaim claim) {
        try {
            node.bean(RunRecords.class).claim(Workshop.as(by), claim);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().code()).isEqualTo("STEP_IS_TAKEN");
            return false;
        }
    }
}
