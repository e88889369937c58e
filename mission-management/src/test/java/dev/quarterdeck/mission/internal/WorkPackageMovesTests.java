package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BASE;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.HEAD;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP03;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Force;
import dev.quarterdeck.mission.api.MissionStatus.ForcedMove;
import dev.quarterdeck.mission.api.MissionStatus.HandIn;
import dev.quarterdeck.mission.api.MissionStatus.Judgement;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.MissionStatus.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work packages as they move in a mission's log. */
class WorkPackageMovesTests {
    private static final List<String> FROM_PLANNED_TO_APPROVED = List.of(
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

    private final Workshop workshop = new Workshop();
    private final MissionModule one = workshop.one();
    private final MissionStatus statuses = one.bean(MissionStatus.class);

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aWorkPackageGoesFromPlannedToApprovedOnEvidence() {
        Workshop.start(statuses, ANA, WP01, null);
        assertThatThrownBy(() -> statuses.handIn(Workshop.as(ANA), new HandIn(WP01, null, null)))
                .hasMessageContaining("EVIDENCE_MISSING")
                .hasMessageContaining("make test");
        statuses.record(Workshop.as(ANA), run(0));
        assertThat(statuses.handIn(Workshop.as(ANA), new HandIn(WP01, null, null))
                        .workPackage()
                        .status())
                .isEqualTo(FOR_REVIEW);
        assertThatThrownBy(() -> statuses.judge(Workshop.as(ANA), approval(null)))
                .hasMessageContaining("REVIEWER_NOT_INDEPENDENT");
        assertThat(statuses.judge(Workshop.as(BEN), approval(null))
                        .workPackage()
                        .status())
                .isEqualTo(APPROVED);
        assertThat(types()).containsExactlyElementsOf(FROM_PLANNED_TO_APPROVED);
        assertThat(statuses.reviews(CONTEXTS.read())).hasSize(1);
        workshop.assertIntact();
    }

    @Test
    void whatAnUpdateOfTheLaneBroughtIsNobodysWork() {
        Workshop.start(statuses, ANA, WP01, null);
        one.git().history(new GitCommit(HEAD, List.of(BASE), "Bring main into lane a", null, List.of()));
        one.git().arrived(new GitCommit(Samples.COMMIT, List.of(BASE), "Weigh", null, List.of("WP01/Scale.java")));
        statuses.record(Workshop.as(ANA), run(0));
        assertThatThrownBy(() -> statuses.handIn(Workshop.as(ANA), new HandIn(WP01, null, null)))
                .hasMessageContaining("EVIDENCE_MISSING")
                .hasMessageContaining("touches WP01/");
    }

    @Test
    void whatMayBeClaimedIsOfferedAndTheRestSaysWhyNot() {
        assertThat(statuses.ready(CONTEXTS.read()).ready()).containsExactly(WP01, WP02);
        Workshop.start(statuses, ANA, WP01, null);
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
    void aMoveFromAVersionThatPassedChangesNothing() {
        Workshop.start(statuses, ANA, WP01, null);
        var before = types();
        assertThatThrownBy(() ->
                        statuses.move(Workshop.as(ANA), new Move(WP01, BLOCKED, "no scale", new Version(2), null)))
                .hasMessageContaining("STALE_VERSION");
        assertThat(types()).isEqualTo(before);
        var now = statuses.of(CONTEXTS.read()).version();
        assertThat(statuses.move(Workshop.as(ANA), new Move(WP01, BLOCKED, "no scale", now, null))
                        .version())
                .isEqualTo(now.plus(1));
    }

    @Test
    void aForcedMoveIsCountedAndListed() {
        var version = statuses.of(CONTEXTS.read()).version();
        assertThatThrownBy(() -> statuses.force(Workshop.as(ANA), new Force(WP03, APPROVED, " ", null, null)))
                .hasMessageContaining("EVIDENCE_MISSING");
        one.git().branch("mission-lane/first-01K9ZZM1/b", HEAD);
        var forced = statuses.force(Workshop.as(ANA), new Force(WP03, APPROVED, "seen on paper", version, null));
        assertThat(forced.workPackage().status()).isEqualTo(APPROVED);
        assertThat(forced.workPackage().forceCount()).isEqualTo(1);
        statuses.force(Workshop.as(ANA), new Force(WP03, APPROVED, "seen on paper", null, null));
        var list = statuses.forced(CONTEXTS.read());
        assertThat(list.count()).isEqualTo(1);
        assertThat(list.moves()).extracting(ForcedMove::reason).containsExactly("seen on paper");
        workshop.assertIntact();
    }

    @Test
    void stateOfAnotherFormIsFoldedFromTheLog() throws SQLException {
        Workshop.start(statuses, ANA, WP01, null);
        one.asOwner(ORGANIZATION, "update mission.subject_state set format = 0, state = 'old'");
        var fresh = one.restarted();
        try (fresh) {
            var status = fresh.bean(MissionStatus.class);
            assertThat(status.ready(CONTEXTS.read()).waiting()).hasSize(3);
            var refused = catchThrowableOfType(Refused.class, () -> Workshop.start(status, BEN, WP01, null));
            assertThat(refused.getMessage()).contains("by ANA");
        }
        workshop.assertIntact();
    }

    private static Judgement approval(@Nullable String key) {
        return new Judgement(WP01, Verdict.APPROVED, List.of(), IN_PROGRESS, null, key);
    }

    private static TestRun run(int exit) {
        var tree = TreeId.of(HEAD.value());
        return new TestRun(WP01, "make test", exit, tree, HEAD, "sha256:0", Duration.ofSeconds(1));
    }

    private List<String> types() {
        return one.bean(MissionEvents.class).page(CONTEXTS.read(), Version.NONE, 100).items().stream()
                .map(EventEnvelope::type)
                .toList();
    }
}
