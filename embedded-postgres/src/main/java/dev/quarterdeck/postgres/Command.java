package dev.quarterdeck.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that does one thing and ends. */
record Command(List<String> words, File log) {
    static final File NOWHERE = new File("/dev/null");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    Command {
        words = List.copyOf(words);
    }

    static Command of(String... words) {
        return new Command(List.of(words), NOWHERE);
    }

    void run() throws IOException {
        if (!succeeds()) {
            throw new IOException("%s failed, see %s".formatted(words, log));
        }
    }

    boolean succeeds() throws IOException {
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + words);
        } finally {
            process.destroyForcibly();
        }
    }
}
