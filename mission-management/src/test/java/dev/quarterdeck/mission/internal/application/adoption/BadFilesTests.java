package dev.quarterdeck.mission.internal.application.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Missions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTests {
    private static final String OTHER = "01KN2371WPA42WS6W1G5XZHZJC";

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
    void aMissionWithoutReadableMetadataFailsAlone() {
        new SampleMission().begun().into(scenario.repository());
        scenario.repository()
                .write("kitty-specs/broken/meta.json", "{\"mission_id\": ")
                .write("kitty-specs/list/meta.json", "[]")
                .write("kitty-specs/nothing/spec.md", "# Spec\n")
                .write("kitty-specs/README.md", "no mission\n")
                .commit("Break things");
        var report = scenario.adopt();
        assertThat(report.found()).isEqualTo(4);
        assertThat(report.adopted()).isOne();
        assertThat(report.failed()).isEqualTo(3);
        assertThat(scenario.finding("METADATA_MISSING").artifact()).isEqualTo("kitty-specs/nothing/meta.json");
        assertThat(report.findingsByCode()).containsEntry("METADATA_UNREADABLE", 2);
        assertThat(scenario.adopt().failed()).isEqualTo(3);
    }

    @Test
    void aMissionWithoutAnIdentityGetsOneThatStays() {
        scenario.adopt(new SampleMission().without("mission_id").begun());
        var minted = scenario.finding("MISSION_ID_MISSING").missionId();
        assertThat(scenario.bean(Missions.class).find(Samples.ORGANIZATION, "tidy-the-shelves"))
                .singleElement()
                .satisfies(facts -> assertThat(facts.mission()).isEqualTo(minted));
        var repaired = scenario.adopt(new SampleMission());
        assertThat(repaired.adopted()).isZero();
        assertThat(scenario.finding("MISSION_ID_CHANGED").missionId()).isEqualTo(minted);
    }

    @Test
    void anIdentityBelongsToOneDirectory() {
        var report =
                scenario.adopt(new SampleMission().begun(), new SampleMission("zz-copy-01KTPKST", SampleMission.ID));
        assertThat(report.adopted()).isOne();
        assertThat(report.failed()).isOne();
        assertThat(scenario.finding("MISSION_ID_TAKEN").directory()).isEqualTo("kitty-specs/zz-copy-01KTPKST");
    }

    @Test
    void aRenamedDirectoryTakesItsMissionAlong() {
        scenario.adopt(new SampleMission().begun());
        scenario.repository().git("mv", "kitty-specs/" + SampleMission.NAME, "kitty-specs/empty-the-shelves-01KTPKST");
        scenario.repository().commit("Rename");
        var report = scenario.adopt();
        assertThat(report.updated()).isOne();
        assertThat(scenario.status(SampleMission.ID).slug()).isNotEmpty();
        assertThat(scenario.bean(Missions.class).find(Samples.ORGANIZATION, "empty-the-shelves-01KTPKST"))
                .hasSize(1);
    }

    @Test
    void oldMetadataIsUnderstood() {
        scenario.adopt(new SampleMission("003-old-one", OTHER)
                .without("mission_slug")
                .without("mission_type")
                .without("mission_number")
                .without("topology")
                .without("target_branch")
                .meta("feature_slug", "\"003-old-one\"")
                .meta("mission", "\"research\"")
                .meta("feature_number", "\"003\"")
                .meta("created_at", "\"2026-01-18 14:14:00\""));
        assertThat(scenario.codes()).contains("METADATA_KEY_OUTDATED", "TOPOLOGY_MISSING", "TARGET_BRANCH_MISSING");
        var facts =
                scenario.bean(Missions.class).find(Samples.ORGANIZATION, OTHER).getFirst();
        assertThat(facts.missionType()).isEqualTo("research");
        assertThat(facts.targetBranch().value()).isEqualTo("main");
    }

    @Test
    void metadataOfTheWrongTypeIsReadAsFarAsItCanBe() {
        scenario.adopt(new SampleMission()
                .meta("friendly_name", "{\"en\": \"x\"}")
                .meta("mission_number", "\"pending\"")
                .meta("topology", "\"ring\"")
                .meta("target_branch", "\"no branch at all..\"")
                .meta("created_at", "\"once\"")
                .meta("mission_type", "null"));
        assertThat(scenario.findings())
                .filteredOn(finding -> finding.code().equals("METADATA_FIELD_UNREADABLE"))
                .extracting(finding -> finding.text())
                .containsExactlyInAnyOrder(
                        "The field friendly_name is not what it should be.",
                        "The field mission_number is not what it should be.",
                        "The field topology is not what it should be.",
                        "The field target_branch is not what it should be.",
                        "The field created_at is not what it should be.");
        assertThat(scenario.codes()).contains("MISSION_TYPE_MISSING");
    }

    @Test
    void missingAndEmptyLogsAreNamed() {
        scenario.adopt(
                new SampleMission(),
                new SampleMission("018-count-the-boxes", OTHER).file("status.events.jsonl", "\n\n"));
        assertThat(scenario.finding("LOG_MISSING").directory()).endsWith(SampleMission.NAME);
        assertThat(scenario.finding("LOG_EMPTY").directory()).endsWith("018-count-the-boxes");
        assertThat(scenario.statuses(SampleMission.ID)).isEqualTo(Map.of("WP01", "planned", "WP02", "planned"));
        assertThat(scenario.codes()).contains("MISSION_NUMBER_SHARED");
    }

    @Test
    void aStatusFileThatDisagreesIsNamedWithBothAnswers() {
        var report = scenario.adopt(new SampleMission().begun().snapshot("WP01", "done", "WP3", "uninitialized"));
        assertThat(report.statusAgreement().different()).isOne();
        assertThat(scenario.finding("STATUS_FILE_DISAGREES").text())
                .isEqualTo("WP01 is done in the file and in_progress in the log, WP02 is absent in the file and planned"
                        + " in the log, WP3 is never moved in the file and absent in the log.");
    }

    @Test
    void workPackagesToldOfOnOneSideOnlyAreNamed() {
        scenario.adopt(new SampleMission()
                .move(1, "WP01", "genesis", "planned")
                .move(2, "WP09", "genesis", "planned")
                .move(3, "no id!", "genesis", "planned")
                .line("{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": \"2026-06-09\", \"wp_id\": \"WP1\"}")
                .file("tasks/WP01-again.md", "---\nwork_package_id: WP01\n---\n")
                .file("tasks/done/WP07-old.md", "no front matter\n")
                .file("tasks/WP08-bad.md", "---\ntitle: [unclosed\n---\n")
                .file(
                        "tasks/WP05-abs.md",
                        "---\ntitle: x\nowned_files: [/home/someone/x]\ndependencies: {a: b}\n---\n"));
        assertThat(scenario.codes())
                .contains(
                        "WORK_PACKAGE_WITHOUT_EVENTS",
                        "WORK_PACKAGE_WITHOUT_FILE",
                        "WORK_PACKAGE_ID_MALFORMED",
                        "WORK_PACKAGE_NEVER_MOVED",
                        "WORK_PACKAGE_DEFINED_TWICE",
                        "WORK_PACKAGE_FOLDERS_OUTDATED",
                        "FRONT_MATTER_MISSING",
                        "FRONT_MATTER_UNREADABLE",
                        "FRONT_MATTER_FIELD_UNREADABLE",
                        "PATH_ABSOLUTE");
        assertThat(scenario.finding("FRONT_MATTER_UNREADABLE").line()).isEqualTo(3);
        assertThat(scenario.statuses(SampleMission.ID).keySet())
                .containsExactly("WP01", "WP02", "WP05", "WP07", "WP08", "WP09");
    }

    @Test
    void filesBesideTheLogThatCannotBeReadAreNamed() {
        scenario.adopt(new SampleMission()
                .meta("topology", "\"lanes\"")
                .file("lanes.json", "{")
                .file("status.json", "\u0000")
                .file(
                        "analysis-report.md",
                        "---\ninput_artifacts:\n  spec.md:\n    path: /home/someone/spec.md\n---\n"));
        assertThat(scenario.codes()).contains("LANES_UNREADABLE", "STATUS_FILE_UNREADABLE", "PATH_ABSOLUTE");
    }
}
