package dev.quarterdeck.architecture.parity;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.kernel.context.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real repository with one mission of one topology, its worktrees, and links to all of them. */
record Stage(
        GitRepository repository,
        Topology topology,
        String mission,
        @Nullable Path lane,
        @Nullable Path coordination,
        Path elsewhere) {

    static Stage set(Path directory, Topology topology, Terminal terminal) {
        var repository = GitRepository.create(directory.resolve("repository"))
                .write("src/main/code.txt", "code\n")
                .write("docs/charter.yaml", "review: {self_review: false}\n")
                .commit("Have a subdirectory");
        var root = repository.root();
        json(terminal, root, List.of("adopt", root.toString(), "--json"));
        var mission = json(
                        terminal,
                        root,
                        List.of("specify", "Parity", "--topology", topology.wireName(), "--target", "main", "--json"))
                .at("/mission/mission/missionId")
                .asString();
        var lane = topology.hasLanes() ? worktree(terminal, root, mission, "--lane", "a") : null;
        var coordination = topology.hasCoordination() ? worktree(terminal, root, mission, "--coordination") : null;
        return new Stage(
                repository, topology, mission, lane, coordination, linked(directory, root, lane, coordination));
    }

    /** Where a command given from a site stands; absent when it stands nowhere. */
    @Nullable
    Path directory(Site site) {
        return switch (site) {
            case PRIMARY_ROOT, DETACHED_PRIMARY -> repository.root();
            case PRIMARY_SUBDIRECTORY -> repository.root().resolve("src/main");
            case LANE -> lane;
            case LANE_SUBDIRECTORY -> below(lane);
            case COORDINATION -> coordination;
            case COORDINATION_SUBDIRECTORY -> below(coordination);
            case LINK_TO_PRIMARY -> elsewhere.resolve("primary");
            case LINK_TO_PRIMARY_SUBDIRECTORY -> elsewhere.resolve("primary/src/main");
            case LINK_TO_LANE -> elsewhere.resolve("lane");
            case LINK_TO_COORDINATION -> elsewhere.resolve("coordination");
            case OUTSIDE -> elsewhere;
            case NOWHERE -> null;
        };
    }

    /** Brings the repository into the state a site needs, runs, and brings it back. */
    <T> T at(Site site, Supplier<T> work) {
        if (site != Site.DETACHED_PRIMARY) {
            return work.get();
        }
        repository.git("checkout", "-q", "--detach");
        try {
            return work.get();
        } finally {
            repository.git("checkout", "-q", "main");
        }
    }

    private static @Nullable Path below(@Nullable Path worktree) {
        return worktree == null ? null : worktree.resolve("src/main");
    }

    private static Path worktree(Terminal terminal, Path root, String mission, String... which) {
        var arguments = new ArrayList<>(List.of("worktree", "--mission", mission, "--json"));
        arguments.addAll(List.of(which));
        return Path.of(json(terminal, root, arguments).get("root").asString());
    }

    private static Path linked(Path directory, Path root, @Nullable Path lane, @Nullable Path coordination) {
        try {
            var elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
            Files.createSymbolicLink(elsewhere.resolve("primary"), root);
            if (lane != null) {
                Files.createSymbolicLink(elsewhere.resolve("lane"), lane);
            }
            if (coordination != null) {
                Files.createSymbolicLink(elsewhere.resolve("coordination"), coordination);
            }
            return elsewhere;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Terminal terminal, Path directory, List<String> arguments) {
        var answer = terminal.call(directory, arguments);
        if (answer.exit() != 0) {
            throw new AssertionError(arguments + " answered " + answer);
        }
        return JsonMapper.shared().readTree(answer.out());
    }
}
