package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code qd status} as whole processes, beside {@code git status} in the same directory. */
final class StatusBenchmark implements Benchmark {
    private static final int DIRECTORIES = 100;
    private static final int FILES = 100;
    private static final Turns TURNS = new Turns(20, 30);

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        try (var installation = Installation.in(scratch.resolve("home"))) {
            installation.up();
            var small = repository(scratch, "small");
            var large = repository(scratch, "large");
            for (var file = 0; file < DIRECTORIES * FILES; file++) {
                large.write("directory-%d/file-%d.txt".formatted(file / FILES, file), "text\n");
            }
            large.commit("Have many files");
            return List.of(
                    compare("qd status, repository of 10,000 files", installation, large, 1),
                    compare("qd status, empty repository", installation, small, 8));
        }
    }

    // Both are made within a second and would be the same repository, but for their origin.
    private static GitRepository repository(Path scratch, String name) {
        var repository = GitRepository.create(scratch.resolve(name));
        repository.git("remote", "add", "origin", "https://example.invalid/%s.git".formatted(name));
        return repository;
    }

    private static Row compare(String work, Installation installation, GitRepository repository, int target)
            throws Exception {
        installation.qd(repository.root(), "adopt", ".").succeeded();
        installation
                .qd(repository.root(), "specify", "Measured", "--topology", "lanes", "--target", "main")
                .succeeded();
        var taken = TURNS.take(git(repository), qd(installation, repository));
        var git = taken.getFirst().median() / Processes.RUNS;
        var qd = taken.getLast().median() / Processes.RUNS;
        return Row.of(work, Timings.text(qd))
                .beside("git status " + Timings.text(git), qd / git)
                .withTarget("<= " + target, qd / git <= target);
    }

    private static Processes git(GitRepository repository) {
        return new Processes(repository.root(), Map.of("GIT_CONFIG_GLOBAL", "/dev/null"), List.of("git", "status"));
    }

    private static Processes qd(Installation installation, GitRepository repository) {
        var launcher = Installation.PROJECT.resolve("qd").toString();
        return new Processes(
                repository.root(), Map.of("QD_HOME", installation.home().toString()), List.of(launcher, "status"));
    }
}
