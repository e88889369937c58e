package dev.quarterdeck.execution.internal.adapter.demo;

import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.execution.internal.application.agent.DemoAgents;
import dev.quarterdeck.kernel.host.ServerOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lays the demo agent out as plain class files, wherever the product's own classes come from. */
@Component
class DemoInstallation implements DemoAgents {
    private static final String PACKAGE = "dev/quarterdeck/execution/internal/adapter/demo/";
    private static final String PROGRAM = "DemoAgent";
    private static final List<String> PARTS = List.of(
            PROGRAM,
            "DemoFiles",
            "DemoHost",
            "DemoJson",
            "DemoProcess",
            "DemoScript",
            "DemoTools",
            "DemoTools$Said",
            "DemoTurn",
            "DemoWire");

    private final AgentProcesses processes;
    private final Path place;

    DemoInstallation(ServerOwner owner, AgentProcesses processes) {
        this.processes = processes;
        this.place = owner.dataDirectory().resolve("demo-agent");
    }

    @Override
    public synchronized List<String> command() {
        try {
            for (var part : PARTS) {
                lay(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx48m",
                "-cp",
                place.toString(),
                PACKAGE.replace('/', '.') + PROGRAM);
    }

    @Override
    public AgentProcess inside(Launch launch) {
        return DemoInside.started(launch, processes);
    }

    private void lay(String part) throws IOException {
        var file = PACKAGE + part + ".class";
        try (var bytes = Objects.requireNonNull(DemoInstallation.class.getResourceAsStream("/" + file), file)) {
            var wanted = bytes.readAllBytes();
            var target = place.resolve(file);
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), wanted)) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.write(target, wanted);
            }
        }
    }
}
