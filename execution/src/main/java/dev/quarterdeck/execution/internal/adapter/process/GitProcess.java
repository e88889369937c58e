package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One git command, from its start to its end or to the end of patience. */
final class GitProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Of what it prints, in bytes; what comes after is dropped. */
    static final int MOST = 1024 * 1024;

    private static final Set<String> PASSED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME", "GIT_CONFIG_NOSYSTEM");
    private static final Map<String, String> FIXED = Map.of("LC_ALL", "C", "GIT_TERMINAL_PROMPT", "0");

    private final String purpose;
    private final @Nullable Path directory;
    private final Duration patience;

    /** @param purpose what git is asked to do, in words that complete "Git could not" */
    GitProcess(String purpose, @Nullable Path directory) {
        this(purpose, directory, PATIENCE);
    }

    /** The same for something nobody waits long for. */
    GitProcess(String purpose, @Nullable Path directory, Duration patience) {
        this.purpose = purpose;
        this.directory = directory;
        this.patience = patience;
    }

    /**
     * What git printed.
     *
     * @throws Refused if it cannot be started, takes too long, or says no
     */
    String run(List<String> arguments) {
        return run(arguments, Set.of(0)).text();
    }

    /**
     * What git printed, and which of the expected codes it ended with.
     *
     * @throws Refused if it cannot be started, takes too long, or ends with another code
     */
    Answer run(List<String> arguments, Set<Integer> expected) {
        var process = start(arguments);
        var output = reading(process.getInputStream());
        var errors = reading(process.getErrorStream());
        if (!ended(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw refused("it did not end within %d seconds".formatted(patience.toSeconds()));
        }
        var answer = new Answer(process.exitValue(), output.join());
        if (!expected.contains(answer.exitCode())) {
            throw refused((answer.text() + errors.join()).strip());
        }
        return answer;
    }

    private Process start(List<String> arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        if (directory != null) {
            builder.directory(directory.toFile());
        }
        var environment = builder.environment();
        environment.keySet().retainAll(PASSED);
        environment.putAll(FIXED);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException missing) {
            throw refused("it cannot be started: " + missing.getMessage());
        }
    }

    private boolean ended(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static CompletableFuture<String> reading(InputStream output) {
        return CompletableFuture.supplyAsync(() -> read(output), Thread::startVirtualThread);
    }

    private static String read(InputStream output) {
        try (output) {
            var text = new String(output.readNBytes(MOST), StandardCharsets.UTF_8);
            output.transferTo(OutputStream.nullOutputStream());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refused refused(String observed) {
        return new Refused(new GitRefused(purpose, observed));
    }

    /** The code git ended with, and what it printed. */
    record Answer(int exitCode, String text) {}
}
