package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on real input: a repository of real missions, where it is there beside the project. */
class AdoptionTests {
    private static final Path MAKER = Installation.PROJECT.resolve("../shared/scripts/make-adoption-repo");

    @TempDir
    private Path directory;

    @Test
    void everyMissionAnswersAsItsStatusFileDoesAndASecondAdoptionAddsNothing() throws IOException {
        assumeTrue(Files.isExecutable(MAKER), "the sample repository's maker is not here");
        var repository = directory.resolve("repository");
        new Shell(directory, Map.of())
                .run(MAKER.toString(), repository.toString())
                .succeeded();
        try (var installation = Installation.in(directory.resolve("home"))) {
            installation.up();
            installation.qd(repository, "adopt", ".").succeeded();
            var missions = installation.json(repository, "missions", "--limit", "200");
            var findings = installation
                    .qd(repository, "findings", "--limit", "200", "--json")
                    .succeeded()
                    .out();

            for (var mission : missions.get("items")) {
                compare(installation, repository, mission, findings);
            }
            installation.qd(repository, "adopt", ".").succeeded();
            assertThat(installation.json(repository, "missions", "--limit", "200"))
                    .isEqualTo(missions);
        }
    }

    private static void compare(Installation installation, Path repository, JsonNode mission, String findings)
            throws IOException {
        var id = mission.get("missionId").asString();
        var details = installation.json(repository, "show", "--mission", id);
        var file = repository.resolve(details.get("directory").asString()).resolve("status.json");
        if (!Files.exists(file)) {
            return;
        }
        var theirs = new TreeMap<String, String>();
        JsonMapper.shared()
                .readTree(Files.readString(file))
                .get("work_packages")
                .properties()
                .forEach(entry ->
                        theirs.put(entry.getKey(), entry.getValue().get("lane").asString()));
        var ours = new TreeMap<String, String>();
        installation
                .json(repository, "status", "--mission", id)
                .get("workPackages")
                .forEach(
                        wp -> ours.put(wp.get("id").asString(), wp.get("status").asString()));
        ours.keySet().retainAll(theirs.keySet());
        if (!ours.equals(theirs)) {
            assertThat(findings)
                    .contains("STATUS_FILE_DISAGREES")
                    .contains(List.of(id).getFirst());
        }
    }
}
