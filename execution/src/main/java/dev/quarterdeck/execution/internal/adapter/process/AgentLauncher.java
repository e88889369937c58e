package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.AgentRefusal.AgentNotStarted;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class AgentLauncher implements AgentProcesses {
    private static final String PROMPT_FILE = "QD_PROMPT_FILE";
    private static final String PROMPT_PLACE = "{prompt}";
    private static final Set<String> PASSED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "LANG", "XDG_CONFIG_HOME", "JAVA_HOME");
    private static final Map<String, String> FIXED = Map.of("GIT_TERMINAL_PROMPT", "0", "NO_COLOR", "1");

    private final ServerOwner owner;
    private final long mostOutput;
    private final ProcessGroup group = ProcessGroup.ofThisSystem();
    private final Sandbox sandbox;
    private final String launcher;

    /** @param launcher the directory of {@code qd}; empty where the server was started otherwise */
    AgentLauncher(
            ServerOwner owner,
            @Value("${quarterdeck.agents.max-output:1073741824}") long mostOutput,
            @Value("${QD_LAUNCHER:}") String launcher) {
        this.owner = owner;
        this.mostOutput = mostOutput;
        this.launcher = launcher;
        this.sandbox = Sandbox.ofThisSystem(owner.dataDirectory());
    }

    @Override
    public AgentProcess start(Launch launch) {
        var command = launch.command();
        if (command.isEmpty() || !ProcessGroup.isProgram(command.getFirst(), launch.directory())) {
            throw refused(launch, "there is no such program");
        }
        try {
            var promptFile = promptFile(launch.prompt());
            var child = LastingThread.starting(builder(launch, promptFile));
            return new AgentChild(launch.session(), child, group, mostOutput, promptFile);
        } catch (IOException impossible) {
            throw refused(launch, String.valueOf(impossible.getMessage()));
        }
    }

    @Override
    public boolean isolated() {
        return sandbox.works();
    }

    @Override
    public int reap() {
        return MarkedProcesses.kill(marker ->
                owner.succeeds(marker.owner()) && !marker.owner().process().isAlive());
    }

    private ProcessBuilder builder(Launch launch, @Nullable Path promptFile) {
        var arguments = new ArrayList<>(group.leader());
        arguments.addAll(sandbox.around(launch.directory()));
        launch.command()
                .forEach(part ->
                        arguments.add(promptFile == null ? part : part.replace(PROMPT_PLACE, promptFile.toString())));
        var builder = new ProcessBuilder(arguments).directory(launch.directory().toFile());
        var environment = builder.environment();
        var passed = new HashSet<>(PASSED);
        passed.addAll(launch.surroundings().passed());
        environment.keySet().retainAll(passed);
        environment.putAll(FIXED);
        if (!launcher.isEmpty()) {
            environment.merge("PATH", launcher, (path, first) -> first + File.pathSeparator + path);
        }
        environment.putAll(launch.surroundings().given());
        if (promptFile != null) {
            environment.put(PROMPT_FILE, promptFile.toString());
        }
        environment.putAll(new AgentMarker(launch.session(), owner).variables());
        return builder;
    }

    private static @Nullable Path promptFile(@Nullable String prompt) throws IOException {
        if (prompt == null) {
            return null;
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(Files.createTempFile("quarterdeck-prompt-", ".md", owner), prompt);
    }

    private static Refused refused(Launch launch, String why) {
        return new Refused(new AgentNotStarted(String.join(" ", launch.command()), launch.directory(), why));
    }
}
