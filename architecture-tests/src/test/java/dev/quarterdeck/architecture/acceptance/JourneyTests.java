package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole missions in every topology, from every place they can be led from. */
@ExtendWith(SharedInstallation.class)
class JourneyTests {
    @TempDir
    private Path directory;

    private final Installation installation;
    private GitRepository repository;

    JourneyTests(Installation installation) {
        this.installation = installation;
    }

    @BeforeEach
    void begin() {
        repository = GitRepository.create(directory.resolve("repository"));
        installation.qd(repository.root(), "adopt", ".").succeeded();
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void fromThePrimaryCheckout(Topology topology) {
        led(new AtTheTerminal(installation, repository, List.of()), topology);
    }

    @ParameterizedTest
    @EnumSource(names = {"LANES", "LANES_WITH_COORDINATION"})
    void fromALanesWorktree(Topology topology) {
        led(new AtTheTerminal(installation, repository, List.of("--lane", "a")), topology);
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATION", "LANES_WITH_COORDINATION"})
    void fromTheCoordinationWorktree(Topology topology) {
        led(new AtTheTerminal(installation, repository, List.of("--coordination")), topology);
    }

    @Test
    void overHttpOnly() {
        led(new OverHttp(installation.api(), installation.token("worker"), repository.root()), Topology.LANES);
    }

    private void led(Lead lead, Topology topology) {
        var journey = new Journey(lead, repository);
        journey.travel(topology);
        journey.hasArrived();
        installation.qd(repository.root(), "verify").succeeded();
    }
}
