package dev.quarterdeck.mission.internal.adapter.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.testing.Answers;
import dev.quarterdeck.mission.PlanningScenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanningCommandsTests {
    private static final Style PLAIN = new Style(200, false);

    @TempDir
    private Path directory;

    private PlanningScenario scenario;

    @BeforeEach
    void aMission() throws Exception {
        scenario = new PlanningScenario(directory);
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aPlanIsATableOfFilesAndSaysWhatWasCommitted() {
        assertThat(run(PlanCommand.class, null).lines()).first().asString().startsWith("FILE");
        assertThat(run(PlanCommand.class, null)).endsWith("\n\nnothing to commit");
        assertThat(run(PlanCommand.class, "# Notes\n", "-", "--as", "research.md"))
                .contains("research.md  research")
                .contains("committed to main as ");
    }

    @Test
    void aDashNeedsAText() {
        for (var source : List.of("-", "plan.md")) {
            assertThatThrownBy(() -> run(PlanCommand.class, null, source)).hasMessageContaining("INVALID_INPUT");
        }
    }

    @Test
    void theWorkIsATableWithItsLanes() {
        scenario.threeWorkPackages();
        run(PlanCommand.class, null);
        assertThat(run(TasksCommand.class, null)).isEqualTo("""
                WP    LANE  AFTER  PARTS  COVERS  TITLE
                WP01  -     -      0/2    FR-001  About WP01
                WP02  -     -      0/2    FR-002  About WP02
                WP03  -     WP01   0/2    FR-001  About WP03

                nothing to commit""");
        assertThat(run(FinalizeCommand.class, null)).contains("""
                WP03  a     WP01   0/2    FR-001  About WP03

                  lane a: WP03 can only start after WP01.

                committed to main as\
                """);
        scenario.workPackage("WP02", "x/**", "", "FR-002");
        assertThat(run(ShowCommand.class, null)).endsWith("""

                changed since (qd finalize):
                  tasks/WP02-some-words.md is another""");
    }

    @Test
    void anAnalysisSaysWhereToLook() {
        run(PlanCommand.class, null);
        run(TasksCommand.class, null);
        assertThat(run(AnalyzeCommand.class, null))
                .startsWith("ready\n\nwarning   plan.md:")
                .contains("PLACEHOLDER_LEFT");
    }

    @Test
    void aMissionStopsAndLooksBack() {
        assertThat(run(PauseCommand.class, null, "--reason", "Stuck", "--blocker", "Broken scales"))
                .startsWith("paused\n")
                .contains("blocked by  Broken scales");
        assertThat(run(ReopenCommand.class, null, "--reason", "Mended")).startsWith("planning\n");
        assertThat(run(CancelCommand.class, null, "--reason", "No use")).startsWith("canceled\n");
        assertThat(run(RetrospectCommand.class, null, "--finding", "It broke", "--proposal", "Mend it sooner"))
                .startsWith("findings\n  - It broke\n\nproposals\n  - Mend it sooner\n\ncommitted to main as ");
    }

    @Test
    void everyHelpHasAnExample() {
        for (var type : List.of(
                PlanCommand.class,
                TasksCommand.class,
                FinalizeCommand.class,
                AnalyzeCommand.class,
                RetrospectCommand.class,
                PauseCommand.class,
                CancelCommand.class,
                ReopenCommand.class)) {
            assertThat(new CommandLine(scenario.bean(type)).getUsageMessage()).containsPattern("Examples?:\\R  qd ");
        }
    }

    private <A, T extends SurfaceCommand<WriteContext, A>> String run(
            Class<T> type, @Nullable String input, String... arguments) {
        SurfaceCommand<WriteContext, A> command = scenario.bean(type);
        new CommandLine(command).parseArgs(arguments);
        if (input != null) {
            command.input(input);
        }
        var answers = new Answers<A>();
        command.run(scenario.context(), answers);
        return answers.given().stream()
                .map(answer -> command.text(answer, PLAIN))
                .collect(joining());
    }
}
