package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BASE;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.HEAD;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP03;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Force;
import dev.quarterdeck.mission.api.MissionStatus.ForcedMove;
import dev.quarterdeck.mission.api.MissionStatus.HandIn;
import dev.quarterdeck.mission.api.MissionStatus.Judgement;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.MissionStatus.Waiting;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.work.Site;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work packages as they move in a mission's log, on two nodes. */
class WorkPackageMovesTests {
    private final MissionModule one = new MissionModule();
    private final MissionModule two = one.restarted();
    private final MissionStatus statuses = one.bean(MissionStatus.class);

    @BeforeEach
    void aFinalizedMission() throws SQLException {
        one.register(ORGANIZATION);
        var works = List.of(work(WP01, "a"), work(WP02, "a"), work(WP03, "b", WP01));
        var lanes = Site.lanes(works.get(0), works.get(1), works.get(2));
        var finalized = new MissionFinalized(List.of(), works, lanes, List.of(), Site.rules("make test"));
        one.bean(MissionLog.class)
                .append(
                        ORGANIZATION,
                        MISSION,
                        Version.NONE,
                        List.of(event(created(MISSION, "first")), event(finalized)));
        one.git().branch("mission-lane/first-01K9ZZM1/a", HEAD);
        one.git().history(new GitCommit(HEAD, List.of(BASE), "Weigh", null, List.of("WP01/Scale.java")));
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void aWorkPackageGoesFromPlannedToApprovedOnEvidence() {
        start(statuses, ANA, WP01, null);
        assertThatThrownBy(() -> statuses.handIn(as(ANA), new HandIn(WP01, null, null)))
                .hasMessageContaining("EVIDENCE_MISSING")
                .hasMessageContaining("make test");
        statuses.record(as(ANA), run(0));
        assertThat(statuses.handIn(as(ANA), new HandIn(WP01, null, null))
                        .workPackage()
                        .status())
                .isEqualTo(FOR_REVIEW);
        assertThatThrownBy(() -> statuses.judge(as(ANA), approval(null)))
                .hasMessageContaining("REVIEWER_NOT_INDEPENDENT");
        assertThat(statuses.judge(as(BEN), approval(null)).workPackage().status())
                .isEqualTo(APPROVED);
        assertThat(types())
                .containsExactly(
                        "MissionCreated",
                        "MissionFinalized",
                        "WPStatusChanged",
                        "WorkStarted",
                        "WPStatusChanged",
                        "TestRunRecorded",
                        "WPStatusChanged",
                        "ReviewStarted",
                        "WPStatusChanged",
                        "ReviewRecorded",
                        "WPStatusChanged");
        assertThat(statuses.reviews(CONTEXTS.read())).hasSize(1);
        assertIntact();
    }

    @Test
    void whatMayBeClaimedIsOfferedAndTheRestSaysWhyNot() {
        assertThat(statuses.ready(CONTEXTS.read()).ready()).containsExactly(WP01, WP02);
        start(statuses, ANA, WP01, null);
        var ready = statuses.ready(CONTEXTS.read());
        assertThat(ready.ready()).isEmpty();
        assertThat(ready.waiting())
                .extracting(Waiting::workPackage, waiting -> waiting.why().code())
                .containsExactlyInAnyOrder(
                        tuple(WP01, "WORK_PACKAGE_ALREADY_CLAIMED"),
                        tuple(WP02, "LANE_BUSY"),
                        tuple(WP03, "DEPENDENCIES_NOT_SATISFIED"));
    }

    @Test
    void ofTwoWhoClaimOnTwoNodesExactlyOneWins() throws Exception {
        for (var round = 0; round < 20; round++) {
            var claims = List.<Callable<Boolean>>of(() -> wins(one, ANA), () -> wins(two, BEN));
            var winners = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var claim : threads.invokeAll(claims)) {
                    winners += claim.get() ? 1 : 0;
                }
            }
            assertThat(winners).isEqualTo(1);
            statuses.move(as(ANA), new Move(WP01, PLANNED, "again", null, null));
        }
        assertIntact();
    }

    @Test
    void aKeyTakesEffectOnceAndTellsWhatItStarted() {
        start(statuses, ANA, WP01, "key-1");
        var again = start(two.bean(MissionStatus.class), ANA, WP02, "key-1");
        assertThat(again).isEqualTo(WP01);
        assertThat(statuses.started(CONTEXTS.read(), "key-1")).isPresent();
        assertThat(statuses.started(CONTEXTS.read(), "key-2")).isEmpty();
        statuses.move(as(ANA), new Move(WP01, BLOCKED, "no scale", null, "key-1"));
        statuses.move(as(ANA), new Move(WP01, IN_PROGRESS, "a scale", null, null));
        statuses.move(as(ANA), new Move(WP01, BLOCKED, "no scale", null, "key-1"));
        assertThat(statusOf(WP01)).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aMoveFromAVersionThatPassedChangesNothing() {
        start(statuses, ANA, WP01, null);
        var before = types();
        assertThatThrownBy(() -> statuses.move(as(ANA), new Move(WP01, BLOCKED, "no scale", new Version(2), null)))
                .hasMessageContaining("STALE_VERSION");
        assertThat(types()).isEqualTo(before);
        var now = statuses.of(CONTEXTS.read()).version();
        assertThat(statuses.move(as(ANA), new Move(WP01, BLOCKED, "no scale", now, null))
                        .version())
                .isEqualTo(now.plus(1));
    }

    @Test
    void aForcedMoveIsCountedAndListed() {
        var version = statuses.of(CONTEXTS.read()).version();
        assertThatThrownBy(() -> statuses.force(as(ANA), new Force(WP03, APPROVED, " ", null, null)))
                .hasMessageContaining("EVIDENCE_MISSING");
        one.git().branch("mission-lane/first-01K9ZZM1/b", HEAD);
        var forced = statuses.force(as(ANA), new Force(WP03, APPROVED, "seen on paper", version, null));
        assertThat(forced.workPackage().status()).isEqualTo(APPROVED);
        assertThat(forced.workPackage().forceCount()).isEqualTo(1);
        statuses.force(as(ANA), new Force(WP03, APPROVED, "seen on paper", null, null));
        var list = statuses.forced(CONTEXTS.read());
        assertThat(list.count()).isEqualTo(1);
        assertThat(list.moves()).extracting(ForcedMove::reason).containsExactly("seen on paper");
        assertIntact();
    }

    @Test
    void stateOfAnotherFormIsFoldedFromTheLog() throws SQLException {
        start(statuses, ANA, WP01, null);
        one.asOwner(ORGANIZATION, "update mission.subject_state set format = 0, state = 'old'");
        var fresh = one.restarted();
        try (fresh) {
            var status = fresh.bean(MissionStatus.class);
            assertThat(status.ready(CONTEXTS.read()).waiting()).hasSize(3);
            var refused = catchThrowableOfType(Refused.class, () -> start(status, BEN, WP01, null));
            assertThat(refused.getMessage()).contains("by ANA");
        }
        assertIntact();
    }

    private static boolean wins(MissionModule node, Actor by) {
        try {
            start(node.bean(MissionStatus.class), by, WP01, null);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().code()).isEqualTo("WORK_PACKAGE_ALREADY_CLAIMED");
            return false;
        }
    }

    private static WorkPackageId start(MissionStatus at, Actor by, WorkPackageId id, @Nullable String key) {
        return at.start(as(by), new Start(id, BASE, List.of(), null, key))
                .workPackage()
                .id();
    }

    private static Judgement approval(@Nullable String key) {
        return new Judgement(WP01, Verdict.APPROVED, List.of(), IN_PROGRESS, null, key);
    }

    private static TestRun run(int exit) {
        var tree = TreeId.of(HEAD.value());
        return new TestRun(WP01, "make test", exit, tree, HEAD, "sha256:0", Duration.ofSeconds(1));
    }

    private static WriteContext as(Actor actor) {
        return CONTEXTS.with(Topology.LANES).as(actor).write();
    }

    private WorkPackageStatus statusOf(WorkPackageId id) {
        return statuses.of(CONTEXTS.read()).workPackages().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private List<String> types() {
        return one.bean(MissionEvents.class).page(CONTEXTS.read(), Version.NONE, 100).items().stream()
                .map(EventEnvelope::type)
                .toList();
    }

    private void assertIntact() {
        assertThat(one.bean(LogVerification.class).verify(CONTEXTS.entry(), Progress.NONE).intact())
                .isTrue();
        assertThat(one.bean(Projections.class).rebuild(CONTEXTS.entry(), Progress.NONE).differences())
                .isEmpty();
    }
}
