package dev.quarterdeck.execution.internal.adapter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Children that lead a process group of their own, so that all they start can be ended with them.
 *
 * @param leader what a command is started through
 */
record ProcessGroup(List<String> leader) {
    private static final int PATIENCE = 10;

    static ProcessGroup ofThisSystem() {
        return new ProcessGroup(
                onPath("setsid")
                        ? List.of("setsid")
                        : List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec { $ARGV[0] } @ARGV or exit 127"));
    }

    /** Ends the child and everything of its group, whether or not the child itself has ended. */
    void kill(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            var signal = new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + child.pid() + " 2>/dev/null").start();
            signal.waitFor(PATIENCE, TimeUnit.SECONDS);
            child.destroyForcibly();
            child.waitFor(PATIENCE, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            child.destroyForcibly();
        } catch (InterruptedException stopped) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal to all of the child's group; does not wait for what comes of it. */
    void signal(Process child, String signal) {
        try {
            // The group is there a moment later than the child.
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "kill -s %1$s -- -%2$d 2>/dev/null || kill -s %1$s %2$d 2>/dev/null"
                                    .formatted(signal, child.pid()))
                    .start();
        } catch (IOException noShell) {
            child.descendants().forEach(ProcessHandle::destroy);
            child.destroy();
        }
    }

    /** Whether there is something to be run under this name, seen from a directory. */
    static boolean isProgram(String program, Path directory) {
        return program.contains("/")
                ? Files.isExecutable(directory.resolve(program))
                : !program.isBlank() && onPath(program);
    }

    static boolean onPath(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(":"))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
