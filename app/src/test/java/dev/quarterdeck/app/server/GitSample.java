package dev.quarterdeck.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository with one commit on main; a charter lies in it, which is not where the repository keeps its rules. */
final class GitSample {
    private GitSample() {}

    static Path in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        git(directory, "init", "-q", "-b", "main");
        // Two samples made within a second must not start with the same commit: they would be one repository.
        Files.writeString(directory.resolve("README.md"), directory + "\n");
        Files.writeString(directory.resolve("charter.yaml"), "review: {self_review: false}\n");
        commit(directory, "First");
        return directory.toRealPath();
    }

    static void commit(Path directory, String message) throws IOException, InterruptedException {
        git(directory, "add", ".");
        git(directory, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", message);
    }

    private static void git(Path directory, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }
}
