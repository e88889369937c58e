package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DemoProviderTests extends AgentProviderContract {
    private @Nullable Machine machine;

    @BeforeAll
    void begin(@TempDir Path home) {
        machine = Machine.demo(home);
    }

    @AfterAll
    void end() {
        machine().close();
    }

    @Override
    AgentProvider provider() {
        return machine().provider();
    }

    @Override
    Set<AgentCapability> declared() {
        return EnumSet.complementOf(EnumSet.of(AgentCapability.STEER));
    }

    @Override
    SpawnOrder order(AgentSessionId session, @Nullable String script, boolean held) {
        return new SpawnOrder(
                session, AgentKind.ACP, List.of(), Path.of("/tmp"), script, false, held, null, Surroundings.NONE);
    }

    private Machine machine() {
        return Objects.requireNonNull(machine);
    }
}
