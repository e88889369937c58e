package dev.quarterdeck.mission.internal.application.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.api.Findings.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadLinesTests {
    private static final String LOG = "kitty-specs/" + SampleMission.NAME + "/status.events.jsonl";

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
    void badLinesBecomeFindingsAndTheOthersCount() throws SQLException {
        var report = scenario.adopt(new SampleMission()
                .move(1, "WP01", "genesis", "planned")
                .line("<<<<<<< HEAD")
                .line("{\"event_id\": \"E\", \"at")
                .line("{\"kind\": \"annotation\", \"event_id\": \"E\", \"at\": [1], \"wp_id\": \"WP01\"}")
                .line(SampleMission.transition(2, "WP01", "planned", "claimed")
                        .replace("\"policy_metadata\": null", "\"policy_metadata\": " + "[".repeat(9000)))
                .line("a\u0000b")
                .line(SampleMission.transition(3, "WP01", "planned", "asleep"))
                .move(4, "WP01", "planned", "claimed"));
        assertThat(report.adopted()).isOne();
        assertThat(scenario.codes())
                .contains(
                        "LINE_CONFLICT_MARKER",
                        "LINE_TRUNCATED",
                        "LINE_WRONG_TYPE",
                        "LINE_TOO_DEEP",
                        "LINE_NOT_JSON",
                        "STATUS_UNKNOWN");
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "claimed");
        assertThat(scenario.rows("select count(*)::text from mission.mission_event where type = 'adopted.unreadable'"))
                .containsExactly("6");
    }

    @Test
    void aFindingSaysWhereItIsAndWhatStandsThere() {
        scenario.adopt(new SampleMission().begun().line(">>>>>>> topic"));
        var finding = scenario.finding("LINE_CONFLICT_MARKER");
        assertThat(finding.missionId()).isEqualTo(MissionId.of(SampleMission.ID));
        assertThat(finding.directory()).isEqualTo("kitty-specs/" + SampleMission.NAME);
        assertThat(finding.artifact()).isEqualTo(LOG);
        assertThat(finding.line()).isEqualTo(5);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.excerpt()).isEqualTo(">>>>>>> topic");
    }

    @Test
    void bytesThatAreNoTextAreKept() throws SQLException {
        var log = new ByteArrayOutputStream();
        log.writeBytes((SampleMission.transition(1, "WP01", "genesis", "planned") + "\n").getBytes(UTF_8));
        log.writeBytes(new byte[] {'g', 'r', (byte) 0xFC, 'n', '\n'});
        new SampleMission().into(scenario.repository());
        scenario.repository().write(LOG, log.toByteArray()).commit("A word in another encoding");
        scenario.adopt();
        assertThat(scenario.codes()).contains("LINE_NOT_UTF8");
        assertThat(scenario.rows("select encode(original, 'hex') from mission.adopted_line where original is not null"))
                .containsExactly("6772fc6e");
        assertThat(scenario.rows("select envelope from mission.mission_event where type = 'adopted.unreadable'"))
                .containsExactly("gr\uFFFDn");
    }

    @Test
    void aHugeLineIsKeptByItsBeginning() throws SQLException {
        var garbage = new byte[8_000_000];
        Arrays.fill(garbage, (byte) 'x');
        new SampleMission().begun().into(scenario.repository());
        scenario.repository().write(LOG, garbage).commit("Garbage");
        var report = scenario.adopt();
        assertThat(report.adopted()).isOne();
        assertThat(scenario.codes()).contains("LINE_TOO_LONG");
        assertThat(scenario.rows("select length || ' ' || line_number || ' ' || octet_length(original)"
                        + " from mission.adopted_line"))
                .containsExactly("8000000 1 1024");
    }

    @Test
    void textNoDatabaseTakesIsKeptAsItWasWritten() throws SQLException {
        scenario.adopt(new SampleMission()
                .line(SampleMission.transition(1, "WP01", "genesis", "planned")
                        .replace("claude:opus", "a\\u0000b\\ud800c")
                        .replace("\"evidence\": null", "\"evidence\": [NaN, 1e999999]")));
        assertThat(scenario.status(SampleMission.ID).workPackages().getFirst().actor())
                .startsWith("a\uFFFDb\uFFFDc");
        assertThat(scenario.rows("select envelope from mission.mission_event where type = 'adopted.transition'")
                        .getFirst())
                .contains("a\\u0000b\\ud800c");
    }

    @Test
    void anIdentityUsedTwiceCountsOnce() {
        var line = SampleMission.transition(1, "WP01", "genesis", "planned");
        var report = scenario.adopt(new SampleMission().line(line).line(line).line(line.replace("planned", "done")));
        assertThat(report.lines()).isEqualTo(3);
        assertThat(report.eventsAdded()).isEqualTo(4);
        assertThat(scenario.codes()).contains("EVENT_ID_REPEATED", "EVENT_ID_REUSED");
        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "planned");
    }
}
