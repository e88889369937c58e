package dev.quarterdeck.mission.internal.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Option;

class AdoptionCommandsTests {
    private static final Style PLAIN = new Style(100, false);

    @TempDir
    private Path directory;

    private AdoptionScenario scenario;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void adoptingTellsWhatCameAndWhatToDoNext() {
        new SampleMission()
                .begun()
                .line("garbage")
                .snapshot("WP01", "done", "WP02", "planned")
                .into(scenario.repository());
        assertThat(adopt("."))
                .startsWith("adopted main at ")
                .contains("missions      1: 1 new, 0 updated, 0 unchanged, 0 failed")
                .contains("log lines     5, 6 events added")
                .contains("status files  0 of 1 agree with their logs; differs: kitty-specs/" + SampleMission.NAME)
                .contains("findings      2 errors, 0 warnings, 0 infos")
                .contains("next:  qd missions");
        assertThat(progress).containsExactly("adopting missions 1/1");
        assertThat(adopt()).contains("0 new, 0 updated, 1 unchanged");
    }

    @Test
    void adoptingARepositoryWithoutMissionsSaysSo() {
        assertThat(adopt()).startsWith("no missions of Spec Kitty on main");
        assertThatThrownBy(() -> adopt("--branch", "..")).isInstanceOf(Refused.class);
    }

    @Test
    void adoptRegistersTheDirectoryItIsGiven() {
        var command = scenario.bean(AdoptCommand.class);
        new CommandLine(command).parseArgs("/srv/shop");
        assertThat(command.registers()).isTrue();
        assertThat(command.directory()).isEqualTo("/srv/shop");
    }

    @Test
    void findingsAreListedWithTheirPlace() {
        scenario.adopt(new SampleMission().begun().line("garbage"));
        assertThat(findings())
                .startsWith("SEVERITY  CODE")
                .contains("error     LINE_NOT_JSON")
                .contains("status.events.jsonl:5  The line is not JSON");
        assertThat(findings("--severity", "warning")).isEqualTo("no findings");
        assertThat(findings("--limit", "1", "--mission", "tidy-the-shelves")).contains("more: qd findings --cursor ");
        assertThatThrownBy(() -> findings("--severity", "grave")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> findings("--mission", "nothing")).isInstanceOf(Refused.class);
    }

    @Test
    void seamsAreShownForAllMissionsOrForOne() {
        assertThat(seams()).startsWith("no adopted missions here");
        var other = new SampleMission("018-count-the-boxes", "01KN2371WPA42WS6W1G5XZHZJC");
        var mission = new SampleMission().begun();
        scenario.adopt(mission, other);
        assertThat(seams()).contains("01KTPKST  tidy-the-shelves-01KTPKST  0/8     identity  legacy  0");
        mission.move(5, "WP01", "in_progress", "for_review").into(scenario.repository());
        assertThat(seams("--compare", "--mission", "tidy-the-shelves"))
                .startsWith("tidy-the-shelves-01KTPKST  01KTPKST")
                .contains("status                  legacy  1")
                .contains("status  WP01     for_review  in_progress");
    }

    @Test
    void aSeamIsMovedByName() {
        var mission = new SampleMission().begun();
        scenario.adopt(mission);
        assertThat(seam("identity", "shadow")).contains("identity                shadow  0");
        assertThat(seam("IDENTITY", "native")).contains("identity                native  0");
        assertThatThrownBy(() -> seam("identity", "legacy")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> seam("hem", "shadow")).isInstanceOf(Refused.class);
        seam("topology_and_placement", "shadow");
        mission.meta("target_branch", "\"elsewhere\"").into(scenario.repository());
        assertThatThrownBy(() -> seam("topology_and_placement", "native")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> seam("topology_and_placement", "native", "--force"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> seam("status", "shadow", "--force")).isInstanceOf(Refused.class);
        assertThat(seam("topology_and_placement", "native", "--force", "--reason", "it moved"))
                .contains("topology_and_placement  native");
    }

    private String adopt(String... arguments) {
        return run(scenario.bean(AdoptCommand.class), scenario.context(), arguments);
    }

    private String findings(String... arguments) {
        return run(scenario.bean(FindingsCommand.class), scenario.context(), arguments);
    }

    private String seams(String... arguments) {
        return run(scenario.bean(SeamsCommand.class), scenario.context(), arguments);
    }

    private String seam(String... arguments) {
        var context = scenario.contexts()
                .about(MissionId.of(SampleMission.ID), Samples.CONTEXTS.slug())
                .write();
        return run(scenario.bean(SeamCommand.class), context, arguments);
    }

    private <C extends Composite, A> String run(SurfaceCommand<C, A> command, C context, String... arguments) {
        new CommandLine(command).addMixin("common", new Common()).parseArgs(arguments);
        var told = new ArrayList<String>();
        command.run(context, new Console<>() {
            @Override
            public void answer(A answer) {
                told.add(command.text(answer, PLAIN));
            }

            @Override
            public void note(String line) {
                told.add(line);
            }

            @Override
            public void progress(String what, long done, long total) {
                progress.add("%s %d/%d".formatted(what, done, total));
            }

            @Override
            public boolean open() {
                return true;
            }
        });
        return String.join("\n", told);
    }

    /** What the terminal adds to every command. */
    static final class Common {
        @Option(names = "--mission")
        public void mission(@Nullable String mission) {
            assertThat(mission).isNotBlank();
        }
    }
}
