package dev.quarterdeck.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server below a shell that holds a pipe from this JVM: however the JVM ends, even by kill -9, the pipe closes and
 * the server is told to shut down. It gets a session of its own, so that Ctrl-C in a terminal reaches only the JVM.
 */
final class GuardedProcess {
    // INT is PostgreSQL's fast shutdown. The watcher dies with the server: the number it would signal may be reused.
    private static final String GUARD = """
            trap '' INT TERM HUP
            exec 3<&0
            (trap - INT TERM HUP; exec $(command -v setsid) "$@" </dev/null 3<&-) & server=$!
            { cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null & watcher=$!
            exec 3<&-
            wait $server; status=$?
            kill -KILL $watcher 2>/dev/null
            exit $status
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process shell;

    private GuardedProcess(Process shell) {
        this.shell = shell;
    }

    static GuardedProcess start(List<String> server, Path directory, Path log) throws IOException {
        var words = Stream.concat(Stream.of("sh", "-c", GUARD, "local-postgres"), server.stream());
        return new GuardedProcess(new ProcessBuilder(words.toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits for the end of the server, however it comes, and returns the exit status. */
    int awaitExit() throws InterruptedException {
        return shell.waitFor();
    }

    void stop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException theShellIsGone) {
            return;
        }
        try {
            if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void kill() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}
