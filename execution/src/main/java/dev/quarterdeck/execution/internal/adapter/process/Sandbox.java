package dev.quarterdeck.execution.internal.adapter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hides the server's data directory from agents, people's tokens and the database's secrets with it; all else they see as
 * their user does.
 *
 * @param wrapper what a command is started through; empty where this system has nothing of the kind
 * @param hidden what is not seen
 */
record Sandbox(List<String> wrapper, Path hidden) {
    static final Sandbox NONE = new Sandbox(List.of(), Path.of("/"));
    private static final int PATIENCE = 10;

    Sandbox {
        wrapper = List.copyOf(wrapper);
    }

    /** Bubblewrap, where it is installed and allowed to work. */
    static Sandbox ofThisSystem(Path dataDirectory) {
        if (!ProcessGroup.onPath("bwrap")) {
            return NONE;
        }
        var sandbox = new Sandbox(
                List.of(
                        "bwrap",
                        "--dev-bind",
                        "/",
                        "/",
                        "--tmpfs",
                        dataDirectory.toString(),
                        "--ro-bind-try",
                        dataDirectory.resolve("server/address").toString(),
                        dataDirectory.resolve("server/address").toString(),
                        "--ro-bind-try",
                        dataDirectory.resolve("demo-agent").toString(),
                        dataDirectory.resolve("demo-agent").toString(),
                        // Of its own, or what is hidden is found again below /proc, in the directory of a process that
                        // sees it.
                        "--unshare-user",
                        "--die-with-parent"),
                dataDirectory);
        return sandbox.hides(dataDirectory) ? sandbox : NONE;
    }

    /** How a program is started that works in a directory, which it sees wherever that is. */
    List<String> around(Path directory) {
        if (wrapper.isEmpty()) {
            return wrapper;
        }
        var command = new ArrayList<>(wrapper);
        if (!hidden.equals(directory) && directory.startsWith(hidden)) {
            command.addAll(List.of("--bind", directory.toString(), directory.toString()));
        }
        command.add("--");
        return command;
    }

    boolean works() {
        return !wrapper.isEmpty();
    }

    private boolean hides(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            var probe = Files.createTempFile(dataDirectory, "hidden", "");
            try {
                var command = new ArrayList<>(around(Path.of("/")));
                var roundabout =
                        "/proc/%d/root%s".formatted(ProcessHandle.current().pid(), probe);
                command.addAll(
                        List.of("sh", "-c", "! test -e \"$0\" && ! test -e \"$1\"", probe.toString(), roundabout));
                var builder = new ProcessBuilder(command).redirectErrorStream(true);
                var path = builder.environment().getOrDefault("PATH", "");
                builder.environment().clear();
                builder.environment().putAll(Map.of("PATH", path));
                var child = builder.start();
                return child.waitFor(PATIENCE, TimeUnit.SECONDS) && child.exitValue() == 0;
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException impossible) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
