package dev.quarterdeck.mission.internal.application.adoption;

import static dev.quarterdeck.kernel.context.Authority.LEGACY;
import static dev.quarterdeck.kernel.context.Authority.NATIVE;
import static dev.quarterdeck.kernel.context.Authority.SHADOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.MissionSeams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.api.Seams.SeamView;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeamsTests {
    @TempDir
    private Path directory;

    private AdoptionScenario scenario;
    private Seams seams;

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
        seams = scenario.bean(Seams.class);
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void anAdoptedMissionBeginsWithEverySeamInLegacy() {
        scenario.adopt(new SampleMission().begun());
        var mission = only();
        assertThat(mission.slug()).isEqualTo(SampleMission.NAME);
        assertThat(mission.seams()).extracting(SeamView::seam).containsExactly(Seam.values());
        assertThat(mission.seams()).extracting(SeamView::state).containsOnly(LEGACY);
        assertThat(mission.seams())
                .allSatisfy(seam -> assertThat(seam.divergences()).isEmpty());
        assertThat(mission.seams())
                .allSatisfy(seam -> assertThat(seam.comparedAt()).isNotNull());
    }

    @Test
    void seamsComeOverInOrderEachThroughShadow() {
        scenario.adopt(new SampleMission().begun());
        assertRefused(() -> seams.move(context(), Seam.STATUS, SHADOW), "SEAM_OUT_OF_ORDER");
        assertRefused(() -> seams.move(context(), Seam.IDENTITY, NATIVE), "SEAM_OUT_OF_ORDER");
        seams.move(context(), Seam.IDENTITY, SHADOW);
        var moved = seams.move(context(), Seam.IDENTITY, NATIVE);
        assertThat(seam(moved, Seam.IDENTITY).state()).isEqualTo(NATIVE);
        assertRefused(() -> seams.move(context(), Seam.IDENTITY, LEGACY), "INVALID_INPUT");
    }

    @Test
    void theAuthorityOfAStatusIsThatOfItsSeam() {
        scenario.adopt(new SampleMission().begun());
        leadTo(Seam.STATUS);
        assertThat(scenario.status(SampleMission.ID).authority()).isEqualTo(SHADOW);
        seams.move(context(), Seam.STATUS, NATIVE);
        assertThat(scenario.status(SampleMission.ID).authority()).isEqualTo(NATIVE);
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "in_progress");
    }

    @Test
    void movingTwiceIsMovingOnce() throws SQLException {
        scenario.adopt(new SampleMission().begun());
        seams.move(context(), Seam.IDENTITY, SHADOW);
        var before = scenario.sizes();
        seams.move(context(), Seam.IDENTITY, SHADOW);
        assertThat(scenario.sizes()).isEqualTo(before);
    }

    @Test
    void aComparisonListsWhatTheFilesSayOtherwise() throws SQLException {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        mission.move(5, "WP01", "in_progress", "for_review")
                .meta("topology", "\"lanes\"")
                .into(scenario.repository());
        assertThat(seam(only(), Seam.STATUS).divergences()).isEmpty();
        var events = scenario.sizes().get("mission_event");
        var compared = seams.compare(scenario.context(), null).missions().getFirst();
        assertThat(seam(compared, Seam.STATUS).divergences())
                .containsExactly(new Divergence("WP01", "for_review", "in_progress"));
        assertThat(seam(compared, Seam.TOPOLOGY_AND_PLACEMENT).divergences())
                .containsExactly(new Divergence("topology", "lanes", "single_branch"));
        assertThat(only()).isEqualTo(compared);
        assertThat(scenario.sizes().get("mission_event")).isEqualTo(events);
        scenario.adopt();
        assertThat(only().seams())
                .allSatisfy(seam -> assertThat(seam.divergences()).isEmpty());
    }

    @Test
    void aWorkPackageThatNeverMovedIsADivergence() {
        scenario.adopt(new SampleMission()
                .begun()
                .line("{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": \"2026-06-09\", \"wp_id\": \"WP1\"}"));
        assertThat(seam(only(), Seam.STATUS).divergences())
                .containsExactly(new Divergence("WP1", "never moved", "absent"));
    }

    @Test
    void nativeIsRefusedWhileDivergencesAreOpenUnlessForcedWithAReason() throws SQLException {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        leadTo(Seam.STATUS);
        mission.move(5, "WP01", "in_progress", "for_review").into(scenario.repository());
        assertRefused(() -> seams.move(context(), Seam.STATUS, NATIVE), "DIVERGENCES_OPEN");
        assertRefused(() -> seams.force(context(), Seam.STATUS, " "), "INVALID_INPUT");
        var forced = seams.force(context(), Seam.STATUS, "the other\u0000 tool is gone");
        assertThat(seam(forced, Seam.STATUS).state()).isEqualTo(NATIVE);
        assertThat(
                        scenario.rows(
                                "select payload ->> 'reason' || ' ' || (payload ->> 'divergences')"
                                        + " from mission.mission_event where type = 'adopted.seam' and payload ->> 'reason' is not null"))
                .containsExactly("the other  tool is gone 1");
    }

    @Test
    void behindANativeStatusTheFilesAreNotMirroredAnyMore() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        leadTo(Seam.STATUS);
        seams.move(context(), Seam.STATUS, NATIVE);
        var report = scenario.adopt(mission.move(5, "WP01", "in_progress", "for_review"));
        assertThat(report.eventsAdded()).isZero();
        assertThat(scenario.finding("LINE_NOT_MIRRORED").line()).isEqualTo(5);
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "in_progress");
    }

    @Test
    void behindANativePlacementTheMetadataNoLongerDecides() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        leadTo(Seam.STATUS);
        scenario.adopt(mission.meta("target_branch", "\"elsewhere\"").meta("friendly_name", "\"New title\""));
        var compared = seams.compare(scenario.context(), null).missions().getFirst();
        assertThat(seam(compared, Seam.TOPOLOGY_AND_PLACEMENT).divergences()).isEmpty();
        var facts = scenario.bean(Missions.class)
                .find(Samples.ORGANIZATION, SampleMission.ID)
                .getFirst();
        assertThat(facts.targetBranch().value()).isEqualTo("main");
        assertThat(facts.title()).isEqualTo("New title");
    }

    @Test
    void everySeamComesOver() {
        scenario.adopt(new SampleMission().begun());
        leadTo(Seam.RETROSPECTIVE);
        seams.move(context(), Seam.RETROSPECTIVE, NATIVE);
        var moved = seams.compare(scenario.context(), null).missions().getFirst();
        assertThat(moved.seams()).allSatisfy(seam -> assertThat(seam.state()).isEqualTo(NATIVE));
        assertThat(moved.seams())
                .allSatisfy(seam -> assertThat(seam.divergences()).isEmpty());
    }

    @Test
    void aWriteNeedsANativeSeam() {
        scenario.adopt(new SampleMission().begun());
        assertRefused(() -> seams.requireNative(context().read(), Seam.STATUS), "SEAM_NOT_NATIVE");
        assertRefused(
                () -> scenario.bean(Planning.class).recordPlanningCommit(context(), Samples.COMMIT), "SEAM_NOT_NATIVE");
        var elsewhere = scenario.contexts().write();
        seams.requireNative(elsewhere.read(), Seam.STATUS);
        assertRefused(() -> seams.move(elsewhere, Seam.IDENTITY, SHADOW), "MISSION_NOT_ADOPTED");
    }

    @Test
    void aMissionWhoseFilesAreGoneDiverges() {
        scenario.adopt(new SampleMission().begun());
        scenario.repository().git("rm", "-rq", "kitty-specs").commit("Remove");
        var compared = seams.compare(scenario.context(), null).missions().getFirst();
        assertThat(seam(compared, Seam.IDENTITY).divergences())
                .containsExactly(new Divergence("directory", "absent", "kitty-specs/" + SampleMission.NAME));
    }

    @Test
    void oneMissionCanBeNamed() {
        scenario.adopt(
                new SampleMission().begun(), new SampleMission("018-count-the-boxes", "01KN2371WPA42WS6W1G5XZHZJC"));
        for (var handle : List.of("count-the-boxes", "018-count-the-boxes", "01KN2371", "01kn2371wpa42ws6w1g5xzhzjc")) {
            assertThat(seams.list(scenario.context(), handle).missions())
                    .extracting(MissionSeams::missionId)
                    .containsExactly(MissionId.of("01KN2371WPA42WS6W1G5XZHZJC"));
        }
        assertRefused(() -> seams.list(scenario.context(), "nothing"), "NOT_FOUND");
        assertThat(seams.list(scenario.context(), null).missions()).hasSize(2);
    }

    private void leadTo(Seam seam) {
        for (var next : Seam.values()) {
            seams.move(context(), next, SHADOW);
            if (next == seam) {
                return;
            }
            seams.move(context(), next, NATIVE);
        }
    }

    private WriteContext context() {
        return scenario.contexts()
                .about(MissionId.of(SampleMission.ID), Samples.CONTEXTS.slug())
                .write();
    }

    private MissionSeams only() {
        return seams.list(scenario.context(), null).missions().getFirst();
    }

    private static SeamView seam(MissionSeams mission, Seam seam) {
        return mission.seams().stream()
                .filter(view -> view.seam() == seam)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
