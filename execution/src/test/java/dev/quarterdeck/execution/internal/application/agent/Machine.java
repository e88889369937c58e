package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.testing.AgentParts;
import dev.quarterdeck.kernel.time.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Providers over real processes, looked after as a server does. */
final class Machine implements AutoCloseable {
    private final AgentParts parts;
    private final LocalProvider provider;
    private volatile boolean closed;

    private Machine(AgentParts parts, LocalProvider provider) {
        this.parts = parts;
        this.provider = provider;
        Thread.ofVirtual().start(this::look);
    }

    static Machine internal(Path home) {
        return internal(home, limits(Duration.ofMinutes(5)));
    }

    static Machine internal(Path home, AgentLimits limits) {
        var parts = AgentParts.in(home);
        return new Machine(parts, new InternalProvider(parts.processes(), parts.protocols(), limits, parts.clock()));
    }

    static Machine demo(Path home) {
        var parts = AgentParts.in(home);
        var limits = limits(Duration.ofMinutes(5));
        return new Machine(
                parts, new DemoProvider(parts.processes(), parts.protocols(), limits, parts.clock(), parts.demo()));
    }

    static AgentLimits limits(Duration idle) {
        return new AgentLimits(Duration.ofMinutes(1), idle, Duration.ofHours(1), Duration.ofSeconds(1));
    }

    LocalProvider provider() {
        return provider;
    }

    AgentProcesses processes() {
        return parts.processes();
    }

    List<String> demoCommand() {
        return parts.demo().command();
    }

    Clock clock() {
        return parts.clock();
    }

    private void look() {
        while (!closed || provider.tick()) {
            provider.tick();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        provider.end();
        closed = true;
    }
}
