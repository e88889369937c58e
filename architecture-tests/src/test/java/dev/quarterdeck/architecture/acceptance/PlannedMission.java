package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mission that was planned at the terminal and is ready to be worked on. */
record PlannedMission(Installation installation, GitRepository repository, String id) {
    /** A work package that owns one file, named after it. */
    record Draft(String id, String file, List<String> dependencies) {
        static Draft of(String id, String... dependencies) {
            return new Draft(id, id.toLowerCase(Locale.ROOT) + ".txt", List.of(dependencies));
        }

        String path() {
            return "tasks/%s.md".formatted(id);
        }

        String requirement() {
            return "FR-0" + id.substring(2);
        }

        String text() {
            return """
                    ---
                    title: Write %s
                    dependencies: [%s]
                    requirement_refs: [%s]
                    execution_mode: code_change
                    owned_files:
                      - %s
                    subtasks:
                      - T001 Write the file
                    ---
                    # Write %s
                    """.formatted(file, String.join(", ", dependencies), requirement(), file, file);
        }
    }

    static PlannedMission in(Path directory, Installation installation, Topology topology, Draft... drafts) {
        var repository = GitRepository.create(directory);
        installation.qd(directory, "adopt", ".").succeeded();
        installation
                .qd(directory, "specify", "Planned", "--topology", topology.wireName(), "--target", "main")
                .succeeded();
        var shown = installation.json(directory, "show");
        var mission = new PlannedMission(
                installation, repository, shown.get("missionId").asString());
        mission.plan(shown.get("directory").asString(), List.of(drafts));
        return mission;
    }

    /** Somebody takes a work package up, writes its file and hands it in. */
    Path work(String workPackage, String text) {
        var worker = person("worker");
        var started = json(worker, repository.root(), "implement", workPackage);
        var place = Path.of(started.get("worktree").asString());
        repository.at(place).write(workPackage.toLowerCase(Locale.ROOT) + ".txt", text).commit("Write " + workPackage);
        json(worker, place, "done", workPackage, "--all");
        return place;
    }

    /** Whoever planned it approves the work. */
    void approve(String workPackage) {
        installation.qd(repository.root(), "review", workPackage, "--approve").succeeded();
    }

    private Map<String, String> person(String name) {
        var file = installation.home().resolveSibling(name + ".token");
        try {
            if (!Files.exists(file)) {
                var added = installation.json(Installation.PROJECT, "users", "add", name, "--role", "operator");
                Files.writeString(file, added.at("/token/secret").asString());
            }
            return Map.of("QD_TOKEN", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(Map<String, String> environment, Path from, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--mission", id));
        return JsonMapper.shared()
                .readTree(installation
                        .qd(environment, from, all.toArray(String[]::new))
                        .succeeded()
                        .out());
    }

    static String spec(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> "- **%s** There is %s.\n".formatted(draft.requirement(), draft.file()))
                .collect(Collectors.joining("", "# Planned\n\n## Requirements\n", ""));
    }

    static String index(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> "- %s Write %s\n".formatted(draft.id(), draft.file()))
                .collect(Collectors.joining("", "# Tasks\n\n", ""));
    }

    private void plan(String directory, List<Draft> drafts) {
        repository.write(directory + "/spec.md", spec(drafts)).write(directory + "/plan.md", "# Plan\n\nOne by one.\n");
        repository.write(directory + "/tasks.md", index(drafts));
        drafts.forEach(draft -> repository.write(directory + "/" + draft.path(), draft.text()));
        repository.commit("Plan it");
        for (var command : List.of("plan", "tasks", "finalize")) {
            installation.qd(repository.root(), command).succeeded();
        }
    }
}
