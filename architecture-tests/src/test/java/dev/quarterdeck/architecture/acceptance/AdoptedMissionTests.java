package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import dev.quarterdeck.mission.api.Seams.Seam;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real mission of the adopted tool, taken over seam by seam and led to its end here. */
@ExtendWith(SharedInstallation.class)
class AdoptedMissionTests {
    private static final Path MAKER = Installation.PROJECT.resolve("../shared/scripts/make-adoption-repo");
    private static final String MISSION = "mission-state-migration-determinism-cleanup";
    private static final Map<String, String> OWNED = Map.of(
            "WP01", "src/specify_cli/migration/rebuild_state.py",
            "WP02", "src/specify_cli/migration/mission_state.py");

    private final Installation installation;

    @TempDir
    private Path directory;

    AdoptedMissionTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void onceItsSeamsAreNativeItIsLedToItsMerge() {
        assumeTrue(Files.isExecutable(MAKER), "the sample repository's maker is not here");
        var repository = adopted();
        for (var seam : Seam.values()) {
            move(repository, seam, "shadow");
            move(repository, seam, "native");
        }
        var lead = new AtTheTerminal(installation, repository, List.of()).with(MISSION);
        List.of("plan", "tasks", "finalize", "analyze").forEach(lead::call);

        OWNED.forEach((workPackage, file) -> work(repository, lead, workPackage, file));
        lead.call("accept");
        lead.call("merge");
        lead.retrospect("it came a long way");

        var status = lead.status();
        assertThat(status.get("phase").asString()).isEqualTo("completed");
        assertThat(status.get("workPackages").findValuesAsString("status")).containsOnly("done");
        OWNED.values()
                .forEach(file ->
                        assertThat(repository.git("show", "main:" + file)).isEqualTo("done\n"));
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        installation.qd(repository.root(), "adopt", ".").succeeded();
        assertThat(lead.status()).isEqualTo(status);
        installation.qd(repository.root(), "verify").succeeded();
    }

    private static void work(GitRepository repository, Lead lead, String workPackage, String file) {
        var place = lead.implement(workPackage);
        repository.at(place).write(file, "done\n").commit("Do " + workPackage);
        lead.handIn(workPackage, place);
        lead.approve(workPackage, place);
    }

    private GitRepository adopted() {
        var repository = new GitRepository(directory.resolve("repository"));
        new Shell(directory, Map.of())
                .run(MAKER.toString(), repository.root().toString())
                .succeeded();
        installation.qd(repository.root(), "adopt", ".").succeeded();
        return repository;
    }

    private void move(GitRepository repository, Seam seam, String state) {
        installation
                .qd(repository.root(), "seam", seam.wireName(), state, "--mission", MISSION)
                .succeeded();
    }
}
