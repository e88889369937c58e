package dev.quarterdeck.mission.internal.application.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Adoption.Adopt;
import dev.quarterdeck.mission.api.Adoption.StatusAgreement;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTests {
    @TempDir
    private Path directory;

    private AdoptionScenario scenario;

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void anAdoptedMissionAnswersLikeAnyOther() {
        var report = scenario.adopt(new SampleMission().begun().snapshot("WP01", "in_progress", "WP02", "planned"));
        assertThat(report.found()).isOne();
        assertThat(report.adopted()).isOne();
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.eventsAdded()).isEqualTo(5);
        assertThat(report.statusAgreement()).isEqualTo(new StatusAgreement(1, 1, 0, List.of()));
        var status = scenario.status(SampleMission.ID);
        assertThat(status.authority()).isEqualTo(Authority.LEGACY);
        assertThat(status.phase()).isEqualTo(Phase.IMPLEMENTING);
        assertThat(status.workPackages())
                .extracting(work -> work.title())
                .containsExactly("Sort the crates", "Label the shelves");
        assertThat(status.workPackages().getFirst().actor()).isEqualTo("claude:opus:implementer:implementer");
        assertThat(status.workPackages().getFirst().lastTransitionAt()).isEqualTo("2026-06-09T17:00:04Z");
        assertThat(scenario.statuses(SampleMission.ID)).isEqualTo(Map.of("WP01", "in_progress", "WP02", "planned"));
    }

    @Test
    void anAdoptedMissionKeepsTheNamesItWasGiven() {
        scenario.adopt(
                new SampleMission().begun(), new SampleMission("018-count-the-boxes", "01KN2371WPA42WS6W1G5XZHZJC"));
        var facts = scenario.bean(Missions.class)
                .find(Samples.ORGANIZATION, "tidy-the-shelves")
                .getFirst();
        assertThat(facts.names().fullSlug()).isEqualTo("tidy-the-shelves-01KTPKST");
        assertThat(facts.names().directory()).isEqualTo("kitty-specs/tidy-the-shelves-01KTPKST");
        assertThat(facts.names().laneBranch("a"))
                .isEqualTo(BranchName.of("kitty/mission-tidy-the-shelves-01KTPKST-lane-a"));
        assertThat(facts.names().laneWorktree("a")).isEqualTo("tidy-the-shelves-01KTPKST-lane-a");
        assertThat(facts.names().coordinationWorktree()).isEqualTo("tidy-the-shelves-01KTPKST-coord");
        assertThat(facts.title()).isEqualTo("Tidy the shelves");
        var numbered = scenario.bean(Missions.class)
                .find(Samples.ORGANIZATION, "018-count-the-boxes")
                .getFirst();
        assertThat(numbered.slug().value()).isEqualTo("count-the-boxes");
        assertThat(numbered.names().laneBranch("b"))
                .isEqualTo(BranchName.of("kitty/mission-018-count-the-boxes-01KN2371-lane-b"));
    }

    @Test
    void adoptingTwiceAddsNothing() throws SQLException {
        var first = scenario.adopt(new SampleMission().begun().line("garbage").snapshot("WP01", "done"));
        var before = scenario.sizes();
        var second = scenario.adopt();
        assertThat(second.unchanged()).isOne();
        assertThat(second.eventsAdded()).isZero();
        assertThat(second.lines()).isEqualTo(first.lines());
        assertThat(second.findingsByCode()).isEqualTo(first.findingsByCode());
        assertThat(second.statusAgreement()).isEqualTo(first.statusAgreement());
        assertThat(scenario.sizes()).isEqualTo(before);
    }

    @Test
    void aNewCommitBringsOnlyWhatIsNew() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        var report = scenario.adopt(mission.move(5, "WP01", "in_progress", "for_review"));
        assertThat(report.updated()).isOne();
        assertThat(report.eventsAdded()).isOne();
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "for_review");
    }

    @Test
    void aChangeBesideTheLogIsReadWithoutNewEvents() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        var report = scenario.adopt(mission.snapshot("WP01", "done", "WP02", "planned"));
        assertThat(report.unchanged()).isOne();
        assertThat(scenario.codes()).contains("STATUS_FILE_DISAGREES");
    }

    @Test
    void changedMetadataIsAppended() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        var report = scenario.adopt(mission.meta("friendly_name", "\"Empty the shelves\""));
        assertThat(report.eventsAdded()).isOne();
        assertThat(scenario.bean(Missions.class)
                        .find(Samples.ORGANIZATION, SampleMission.ID)
                        .getFirst()
                        .title())
                .isEqualTo("Empty the shelves");
    }

    @Test
    void linesThatLeaveTheFileNoLongerCountUntilTheyAreBack() {
        var whole = new SampleMission().begun();
        scenario.adopt(whole);
        scenario.adopt(new SampleMission().move(1, "WP01", "genesis", "planned"));
        assertThat(scenario.statuses(SampleMission.ID)).isEqualTo(Map.of("WP01", "planned", "WP02", "planned"));
        var report = scenario.adopt(whole);
        assertThat(report.eventsAdded()).isOne();
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "in_progress");
    }

    @Test
    void eventsEnterTheStreamInTheOrderTheirToolCountsThem() throws SQLException {
        scenario.adopt(new SampleMission()
                .move(3, "WP01", "planned", "claimed")
                .line("garbage")
                .move(1, "WP01", "genesis", "planned"));
        assertThat(scenario.rows(
                        "select type || coalesce(' ' || (payload ->> 'to_lane'), '') from mission.mission_event"
                                + " order by version"))
                .containsExactly(
                        "adopted.mission",
                        "adopted.transition planned",
                        "adopted.transition claimed",
                        "adopted.unreadable");
        assertThat(scenario.codes()).contains("LINES_OUT_OF_ORDER", "LINE_NOT_JSON");
    }

    @Test
    void everyMissionIsReportedAsItIsReached() {
        new SampleMission().into(scenario.repository());
        new SampleMission("018-count-the-boxes", "01KN2371WPA42WS6W1G5XZHZJC").into(scenario.repository());
        var reached = new ArrayList<String>();
        scenario.bean(Adoption.class)
                .adopt(scenario.context(), Adopt.CURRENT_BRANCH, (done, total) -> reached.add(done + "/" + total));
        assertThat(reached).containsExactly("1/2", "2/2");
    }

    @Test
    void theWorkingTreeIsNotWhatIsRead() {
        new SampleMission().begun().into(scenario.repository());
        scenario.repository().write("kitty-specs/" + SampleMission.NAME + "/status.events.jsonl", "garbage\n");
        scenario.adopt();
        assertThat(scenario.codes()).doesNotContain("LINE_NOT_JSON");
    }

    @Test
    void anotherBranchCanBeNamed() {
        new SampleMission().begun().into(scenario.repository());
        scenario.repository()
                .git("branch", "old")
                .git("rm", "-rq", "kitty-specs")
                .commit("Remove");
        assertThat(scenario.adopt().found()).isZero();
        var report =
                scenario.bean(Adoption.class).adopt(scenario.context(), new Adopt(BranchName.of("old")), Progress.NONE);
        assertThat(report.adopted()).isOne();
        assertThat(report.branch()).isEqualTo(BranchName.of("old"));
    }

    @Test
    void theCoordinationBranchIsReadToo() {
        var mission = new SampleMission()
                .meta("topology", "\"coord\"")
                .meta("coordination_branch", "\"kitty/mission-" + SampleMission.NAME + "\"")
                .begun();
        mission.into(scenario.repository());
        scenario.repository().git("switch", "-q", "-c", "kitty/mission-" + SampleMission.NAME);
        mission.move(9, "WP01", "in_progress", "for_review")
                .snapshot("WP01", "for_review", "WP02", "planned")
                .into(scenario.repository());
        scenario.repository().git("switch", "-q", "main");
        var report = scenario.adopt();
        assertThat(report.statusAgreement().equal()).isOne();
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "for_review");
        assertThat(scenario.codes()).contains("COORDINATION_LOG_DIFFERS");
        assertThat(scenario.status(SampleMission.ID).topology()).isEqualTo(Topology.COORDINATION);
    }

    @Test
    void anAdoptionThatCannotBeginIsRefused() {
        var adoption = scenario.bean(Adoption.class);
        assertRefused(
                () -> adoption.adopt(
                        scenario.contexts().at(null).repositoryContext(), Adopt.CURRENT_BRANCH, Progress.NONE),
                "WORKSPACE_REQUIRED");
        assertRefused(
                () -> adoption.adopt(scenario.context(), new Adopt(BranchName.of("gone")), Progress.NONE),
                "ADOPTION_BRANCH_MISSING");
        scenario.repository().git("switch", "-q", "--detach");
        assertRefused(scenario::adopt, "ADOPTION_BRANCH_UNKNOWN");
    }

    private static void assertRefused(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
