package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.verification.Commands;
import dev.quarterdeck.kernel.time.Clock;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ShellCommands implements Commands {
    private static final int NOT_STARTED = 127;
    private static final int ENDED_BY_US = 137;
    private static final Path NOTHING = Path.of("/dev/null");
    private static final Set<String> PASSED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME", "JAVA_HOME", "GIT_CONFIG_NOSYSTEM");
    private static final Map<String, String> FIXED =
            Map.of("LC_ALL", "C.UTF-8", "CI", "true", "GIT_TERMINAL_PROMPT", "0");

    private final Clock clock;
    private final Duration patience;
    private final long most;
    private final ProcessGroup group = ProcessGroup.ofThisSystem();

    ShellCommands(
            Clock clock,
            @Value("${quarterdeck.verification.patience:30m}") Duration patience,
            @Value("${quarterdeck.verification.max-output:67108864}") long most) {
        this.clock = clock;
        this.patience = patience;
        this.most = most;
    }

    @Override
    public Ran run(Path directory, String command) {
        var begun = clock.now();
        try {
            var child = start(directory, command);
            var log = new ChildLog(child.getInputStream(), most, () -> group.kill(child));
            var exitCode = ended(child, log);
            return ran(command, exitCode, log, begun);
        } catch (IOException impossible) {
            return ran(command, NOT_STARTED, ChildLog.of("it cannot be started: " + impossible.getMessage()), begun);
        }
    }

    private int ended(Process child, ChildLog log) {
        var within = waitFor(child);
        group.kill(child);
        log.end();
        if (!within) {
            log.note("ended after %d seconds".formatted(patience.toSeconds()));
            return ENDED_BY_US;
        }
        if (log.tooLong()) {
            log.note("ended because it printed more than %d bytes".formatted(most));
            return ENDED_BY_US;
        }
        return child.exitValue();
    }

    private boolean waitFor(Process child) {
        try {
            return child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process start(Path directory, String command) throws IOException {
        var arguments = new ArrayList<>(group.leader());
        arguments.addAll(List.of("sh", "-c", command));
        var builder = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(NOTHING.toFile()));
        var environment = builder.environment();
        environment.keySet().retainAll(PASSED);
        environment.putAll(FIXED);
        return builder.start();
    }

    private Ran ran(String command, int exitCode, ChildLog log, Instant begun) {
        return new Ran(command, exitCode, log.digest(), Duration.between(begun, clock.now()), log.lastLines());
    }
}
