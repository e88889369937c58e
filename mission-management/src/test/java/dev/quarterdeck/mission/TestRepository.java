package dev.quarterdeck.mission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real git repository with a working tree. */
public record TestRepository(Path root) {
    public static TestRepository in(Path directory) {
        var repository = new TestRepository(directory);
        repository.run("init", "-q", "-b", "main");
        return repository.write("README.md", "# Sample\n").commit("Begin");
    }

    public TestRepository write(String path, String text) {
        return write(path, text.getBytes(UTF_8));
    }

    public TestRepository write(String path, byte[] content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestRepository commit(String message) {
        run("add", "-A");
        run(
                "-c",
                "user.name=sample",
                "-c",
                "user.email=sample@example.invalid",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                message);
        return this;
    }

    public TestRepository git(String... arguments) {
        run(arguments);
        return this;
    }

    List<String> lines(String... arguments) {
        return text(arguments).lines().toList();
    }

    String text(String... arguments) {
        return new String(run(arguments), UTF_8);
    }

    byte[] run(String... arguments) {
        // What is committed here need not outlive the machine, nor ever be tidied up.
        var command = new ArrayList<>(
                List.of("git", "-C", root.toString(), "-c", "core.fsync=none", "-c", "maintenance.auto=false"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
