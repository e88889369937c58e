package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.testing.Answers;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTests {
    private static final Style PLAIN = new Style(80, false);

    private final MissionModule module = new MissionModule();
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aMission() throws SQLException {
        module.register(ORGANIZATION);
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        module.asOwner(ORGANIZATION, """
                insert into mission.work_package values
                ('%1$s', '%2$s', 'WP01', 'Scales', 'done', 'ana', '2026-03-01 12:00Z', 1),
                ('%1$s', '%2$s', 'WP02', 'Labels', 'in_progress', 'ben', '2026-03-01 13:00Z', 0),
                ('%1$s', '%2$s', 'WP03', 'Report', 'planned', null, null, 0)""".formatted(ORGANIZATION, MISSION));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aStatusIsABoard() {
        assertThat(run(StatusCommand.class, CONTEXTS.read())).containsExactly("""
                first  %s
                specifying · lanes · native · version 1

                   WP    STATUS       BY   SINCE             FORCED  TITLE
                ✔  WP01  done         ana  2026-03-01 12:00  1       Scales
                ◑  WP02  in_progress  ben  2026-03-01 13:00  -       Labels
                ○  WP03  planned      -    -                 -       Report

                ██████░░░░░░░░░░░░░░  3 work packages: 1 planned, 1 in_progress, 1 done""".formatted(MISSION.mid8()));
    }

    @Test
    void followingShowsEveryChangeUntilTheCallerIsGone() {
        var shown = new ArrayList<String>();
        var command = command(StatusCommand.class, "--follow");
        command.run(CONTEXTS.read(), new Console<>() {
            @Override
            public void answer(StatusView answer) {
                shown.add(
                        command.text(answer, PLAIN).lines().skip(1).findFirst().orElseThrow());
                if (shown.size() < 3) {
                    log.append(ORGANIZATION, MISSION, answer.version(), List.of(event(planned())));
                }
            }

            @Override
            public void note(String line) {}

            @Override
            public void progress(String what, long done, long total) {}

            @Override
            public boolean open() {
                return shown.size() < 3;
            }
        });
        assertThat(shown)
                .containsExactly(
                        "specifying · lanes · native · version 1",
                        "specifying · lanes · native · version 2",
                        "specifying · lanes · native · version 3");
    }

    @Test
    void missionsAreATable() {
        assertThat(run(MissionsCommand.class, CONTEXTS.entry()).getFirst().lines())
                .first()
                .asString()
                .startsWith("MID8      SLUG   PHASE       DONE  DRIVERS  WARNINGS  TOPOLOGY  AUTHORITY");
        assertThat(run(MissionsCommand.class, CONTEXTS.entry(), "--text", "nothing like it"))
                .containsExactly("no missions; make one: qd specify TITLE, or take over a repository: qd adopt PATH");
    }

    @Test
    void aMissionIsShownWithItsPurpose() {
        assertThat(run(ShowCommand.class, CONTEXTS.write()).getFirst())
                .startsWith("Title of first\n\nTo see it work\n\nmission    " + MISSION)
                .contains("\ntarget     main\n", "\nwork       1/3");
    }

    @Test
    void specifyingSaysWhereTheSpecIs() {
        var text = run(SpecifyCommand.class, CONTEXTS.repositoryContext(), "Weigh the crates", "--topology", "lanes");
        assertThat(text.getFirst())
                .startsWith("specified weigh-the-crates\n\nmission  ")
                .contains("\ntarget   main\n", "/spec.md\ncommit   0123456789");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> run(SpecifyCommand.class, CONTEXTS.repositoryContext(), "It", "--topology", "star"))
                .hasMessageContaining("INVALID_INPUT");
        assertThatThrownBy(() -> run(SpecifyCommand.class, CONTEXTS.repositoryContext(), "It", "--target", "a..b"))
                .hasMessageContaining("INVALID_INPUT");
        assertThatThrownBy(() -> run(MissionsCommand.class, CONTEXTS.entry(), "--repository", "here"))
                .hasMessageContaining("INVALID_INPUT");
    }

    @Test
    void anIntactLogIsSaidToBe() {
        assertThat(run(VerifyCommand.class, CONTEXTS.entry()))
                .containsExactly("1 event of 1 mission: every chain holds");
    }

    @Test
    void aBrokenLogIsRefusedWithThePlace() throws SQLException {
        module.asOwner(ORGANIZATION, """
                alter table mission.mission_event disable trigger append_only;
                update mission.mission_event set envelope = '{}'""");
        assertThatThrownBy(() -> run(VerifyCommand.class, CONTEXTS.entry()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().candidates())
                                .containsExactly("first, version 1: the event was changed, or one before it"));
    }

    @Test
    void rebuildingSaysWhatWasDifferent() {
        // The work packages were put beside the log.
        assertThat(run(RebuildCommand.class, CONTEXTS.entry()).getFirst())
                .startsWith("1 mission folded anew; 3 differences set right\n\nMISSION   SUBJECT  WAS");
        assertThat(run(RebuildCommand.class, CONTEXTS.entry()))
                .containsExactly("1 mission folded anew; nothing was different");
    }

    @Test
    void everyHelpHasAnExample() {
        for (var type : List.of(
                StatusCommand.class,
                MissionsCommand.class,
                ShowCommand.class,
                SpecifyCommand.class,
                VerifyCommand.class,
                RebuildCommand.class)) {
            assertThat(new CommandLine(module.bean(type)).getUsageMessage()).containsPattern("Examples?:\\R  qd ");
        }
    }

    private <C extends Composite, A, T extends SurfaceCommand<C, A>> T command(Class<T> type, String... arguments) {
        var command = module.bean(type);
        new CommandLine(command).parseArgs(arguments);
        return command;
    }

    private <C extends Composite, A, T extends SurfaceCommand<C, A>> List<String> run(
            Class<T> type, C context, String... arguments) {
        SurfaceCommand<C, A> command = command(type, arguments);
        var answers = new Answers<A>();
        command.run(context, answers);
        return answers.given().stream()
                .map(answer -> command.text(answer, PLAIN))
                .toList();
    }
}
