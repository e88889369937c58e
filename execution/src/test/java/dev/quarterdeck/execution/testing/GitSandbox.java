package dev.quarterdeck.execution.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A working tree that a person uses with the git on the PATH, with settings of nobody's account. */
public record GitSandbox(Path root) {
    /** What a git command ended with and printed, both streams together. */
    public record Answer(int exit, String text) {}

    /** A new repository with a first commit on {@code main}. */
    public static GitSandbox create(Path directory) {
        try {
            Files.createDirectories(directory);
            var sandbox = new GitSandbox(directory.toRealPath());
            sandbox.git("init", "-q", "-b", "main");
            sandbox.write("README.md", "A repository.\n");
            sandbox.git("add", ".");
            sandbox.git("commit", "-q", "-m", "Begin");
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a worktree beside the repository. */
    public GitSandbox worktree(String name, String... arguments) {
        var path = root.resolveSibling(name);
        var command = new ArrayList<>(List.of("worktree", "add", "-q", path.toString()));
        command.addAll(List.of(arguments));
        git(command.toArray(String[]::new));
        return new GitSandbox(path);
    }

    /** Runs git and fails the test unless it succeeds; answers with what it printed, without the last line break. */
    public String git(String... arguments) {
        var answer = tryGit(Map.of(), arguments);
        if (answer.exit() != 0) {
            throw new AssertionError("git %s: %s".formatted(String.join(" ", arguments), answer.text()));
        }
        return answer.text().stripTrailing();
    }

    public Answer tryGit(Map<String, String> environment, String... arguments) {
        try {
            var command = new ArrayList<String>(List.of("git"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
            builder.environment().putAll(PERSON);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits a file as the person would. */
    public String commit(String path, String text) {
        write(path, text);
        git("add", path);
        git("commit", "-q", "-m", "Change " + path);
        return tip("HEAD");
    }

    public String tip(String revision) {
        return git("rev-parse", revision);
    }

    public String status() {
        return git("status", "--porcelain", "--untracked-files=all");
    }

    /** What is committed here need not outlive the machine, nor ever be tidied up. */
    private static final Map<String, String> PERSON = Map.ofEntries(
            Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
            Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
            Map.entry("GIT_CONFIG_COUNT", "2"),
            Map.entry("GIT_CONFIG_KEY_0", "core.fsync"),
            Map.entry("GIT_CONFIG_VALUE_0", "none"),
            Map.entry("GIT_CONFIG_KEY_1", "maintenance.auto"),
            Map.entry("GIT_CONFIG_VALUE_1", "false"),
            Map.entry("GIT_AUTHOR_NAME", "Person"),
            Map.entry("GIT_AUTHOR_EMAIL", "person@localhost"),
            Map.entry("GIT_COMMITTER_NAME", "Person"),
            Map.entry("GIT_COMMITTER_EMAIL", "person@localhost"),
            Map.entry("LC_ALL", "C"));

    /** The worktree that has a branch checked out. */
    public GitSandbox worktreeOf(String branch) {
        for (var worktree : git("worktree", "list", "--porcelain").split("\n\n", -1)) {
            if (worktree.endsWith("branch refs/heads/" + branch)) {
                return new GitSandbox(
                        Path.of(worktree.lines().findFirst().orElseThrow().substring("worktree ".length())));
            }
        }
        throw new AssertionError("No worktree of " + branch);
    }
}
