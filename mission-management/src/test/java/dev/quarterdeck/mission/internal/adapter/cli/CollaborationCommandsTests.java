package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.testing.Answers;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.internal.TeamScenario;
import dev.quarterdeck.mission.internal.Workshop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CollaborationCommandsTests {
    private static final Style PLAIN = new Style(200, false);

    private final TeamScenario scenario = new TeamScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aWarningSaysWhatToDoAboutIt() {
        for (var each : List.of(ANA, BEN)) {
            said(each, IntentCommand.class, null, "active");
        }
        assertThat(said(ANA, FocusCommand.class, null, "step:S1")).isEqualTo("version  7");
        assertThat(said(BEN, FocusCommand.class, null, "step:S1"))
                .startsWith("version  9\n\nconcurrent_driver: step:S1\n  ANA, BEN\n  qd ack ")
                .endsWith(" continue|hold|reassign|defer");
        var warning = shown("--all").lines().toList().getLast().split(" ", 2)[0];
        said(BEN, AckCommand.class, null, warning, "reassign", "--to", "ana", "--rationale", "Lunch");
        assertThat(shown()).contains("concurrent_driver").endsWith("BEN: reassign to ANA");
        said(BEN, AckCommand.class, null, warning, "hold");
        assertThat(shown()).isEqualTo("nobody is in anybody's way");
    }

    @Test
    void aStepBeginsAndEnds() {
        said(ANA, StepCommand.class, null, "start", "S1", "--description", "Weigh");
        assertThat(said(ANA, StepCommand.class, null, "done", "S1", "--outcome", "failure"))
                .isEqualTo("version  6");
    }

    @Test
    void aCommentCanComeOnStandardInput() {
        assertThat(said(ANA, CommentCommand.class, "Two\nlines\n", "-")).startsWith("comment  01");
        assertThat(said(ANA, LeaveCommand.class, null, "--reason", "Home")).isEqualTo("version  6");
        assertThat(said(ANA, JoinCommand.class, null, "--role", "observer")).isEqualTo("version  7");
    }

    @Test
    void whatOneIsOnIsNamedByItsKind() {
        for (var target : List.of("WP01", "", "door:1")) {
            assertThatThrownBy(() -> said(ANA, FocusCommand.class, null, target))
                    .hasMessageContaining("INVALID_INPUT");
        }
    }

    @Test
    void everyHelpHasAnExample() {
        for (var type : List.of(
                JoinCommand.class,
                LeaveCommand.class,
                IntentCommand.class,
                FocusCommand.class,
                StepCommand.class,
                WarningsCommand.class,
                AckCommand.class,
                CommentCommand.class)) {
            assertThat(new CommandLine(scenario.bean(type)).getUsageMessage()).containsPattern("Examples?:\\R  qd ");
        }
    }

    private String said(
            Actor actor, Class<? extends CoordinationCommand> type, @Nullable String input, String... words) {
        var command = scenario.bean(type);
        parsed(command, words);
        if (input != null) {
            command.input(input);
        }
        var answers = new Answers<Coordinated>();
        command.run(Workshop.as(actor), answers);
        return texts(command, answers);
    }

    private String shown(String... words) {
        var command = scenario.bean(WarningsCommand.class);
        parsed(command, words);
        ReadContext context = Workshop.as(ANA).read();
        var answers = new Answers<Page<WarningView>>();
        command.run(context, answers);
        return texts(command, answers);
    }

    private static void parsed(SurfaceCommand<?, ?> command, String... words) {
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
    }

    private static <A> String texts(SurfaceCommand<?, A> command, Answers<A> answers) {
        return answers.given().stream()
                .map(answer -> command.text(answer, PLAIN))
                .collect(joining());
    }
}
