package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real git repository of a person who uses the git command line. */
public record GitRepository(Path root) {
    private static final Map<String, String> PERSON = Map.of(
            "GIT_AUTHOR_NAME", "person",
            "GIT_AUTHOR_EMAIL", "person@example.invalid",
            "GIT_COMMITTER_NAME", "person",
            "GIT_COMMITTER_EMAIL", "person@example.invalid",
            "GIT_CONFIG_GLOBAL", "/dev/null");

    /** A repository with one commit on {@code main}. */
    public static GitRepository create(Path root) {
        try {
            Files.createDirectories(root);
            var repository = new GitRepository(root.toRealPath());
            repository.git("init", "-q", "-b", "main");
            // Two made within a second must not begin with the same commit: they would be one repository.
            repository.write("README.md", "A project in %s.\n".formatted(root)).commit("Begin");
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String git(String... arguments) {
        return tryGit(arguments).succeeded().out();
    }

    public Shell.Result tryGit(String... arguments) {
        return tryGit(Map.of(), arguments);
    }

    public Shell.Result tryGit(Map<String, String> environment, String... arguments) {
        var all = new HashMap<>(PERSON);
        all.putAll(environment);
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return new Shell(root, all).run(command);
    }

    public GitRepository write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GitRepository commit(String message) {
        git("add", "-A");
        git("commit", "-q", "-m", message);
        return this;
    }

    /** The same repository seen from another of its working trees. */
    public GitRepository at(Path worktree) {
        return new GitRepository(worktree);
    }
}
