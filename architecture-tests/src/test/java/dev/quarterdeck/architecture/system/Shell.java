package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
public record Shell(Path directory, Map<String, String> environment) {
    private static final int PATIENCE_SECONDS = 300;

    /** What a program left: its exit code and all it printed. */
    public record Result(int exit, String out, String err) {
        public Result succeeded() {
            if (exit != 0) {
                throw new AssertionError("exit %d%n%s%n%s".formatted(exit, out, err));
            }
            return this;
        }
    }

    public Shell in(Path other) {
        return new Shell(other, environment);
    }

    public Result run(String... command) {
        return run(List.of(command));
    }

    public Result run(List<String> command) {
        try {
            var out = Files.createTempFile("out", null);
            var err = Files.createTempFile("err", null);
            var process = start(command, out, err);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + command);
            }
            var result = new Result(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program that goes on by itself, its output in files. */
    public Process start(List<String> command, Path out, Path err) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
