package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.RunRecords.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a named run makes of a context. */
class RunResolutionTests {
    private static final RunId RUN = RunId.of("01K9ZZ0000000000000000RVNA");
    private static final RunId OTHER = RunId.of("01K9ZZ0000000000000000RVNB");

    private final Server server = new Server();

    @BeforeEach
    void aRunUnderWay(@TempDir Path temporary) throws IOException {
        var sandbox = GitSandbox.create(temporary.toRealPath().resolve("one"));
        var mission = server.create(server.register(sandbox.root()), "shelves", Topology.LANES);
        server.missions.runs.is(
                mission.mission(),
                new Run(
                        RUN,
                        new FrozenType("software-dev", "built-in:1", "cafe", "built-in", "{}"),
                        "built-in:1",
                        Contexts.policy(),
                        Topology.LANES,
                        new Actor(Actor.Kind.HUMAN, "person-1", "Operator", Actor.Origin.LOCAL, null),
                        Instant.EPOCH,
                        List.of(),
                        Set.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void aRunNamesItsMission() {
        var part = server.mission(Server.nowhere().running(RUN, null));
        assertThat(part.identity().slug().value()).isEqualTo("shelves");
        assertThat(Objects.requireNonNull(part.run()).run()).isEqualTo(RUN);
        assertThat(part.promptSource()).isNull();
    }

    @Test
    void aStepTellsWhereItsWordsComeFrom() {
        var part = server.mission(Server.nowhere().running(RUN, "plan"));
        assertThat(Objects.requireNonNull(part.run()).step()).isEqualTo("plan");
        assertThat(Objects.requireNonNull(part.run()).frozenTemplateHash()).isEqualTo("cafe");
        var source = Objects.requireNonNull(part.promptSource());
        assertThat(source.layer()).isEqualTo("built-in");
        assertThat(source.path()).isEqualTo("mission-types/software-dev.yaml");
        assertThat(source.stepContract()).isEqualTo("software-dev/plan");
        assertThat(source.templateHash()).hasSize(64);
    }

    @Test
    void whatIsNotUnderWayIsNoRun() {
        assertThat(Server.why(server.resolve(Server.nowhere().running(OTHER, null))
                                .mission())
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(Server.why(server.resolve(Server.nowhere().naming("shelves").running(OTHER, null))
                                .mission())
                        .code())
                .isEqualTo("RUN_IS_OVER");
        assertThat(Server.why(server.resolve(Server.nowhere().running(RUN, "dance"))
                                .mission())
                        .candidates())
                .containsExactly("plan");
    }
}
