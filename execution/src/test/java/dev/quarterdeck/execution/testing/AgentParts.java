package dev.quarterdeck.execution.testing;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol;
import dev.quarterdeck.execution.internal.application.agent.DemoAgents;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** What agents are run with: real processes and the real protocol. */
public record AgentParts(AgentProcesses processes, List<AgentProtocol> protocols, DemoAgents demo, Clock clock) {
    public static AgentParts in(Path home) {
        return in(new ServerOwner("here", dataDirectory(home), ProcessIdentity.of(ProcessHandle.current())));
    }

    /** Not the home itself: agents work there, and see nothing of the server's own. */
    public static Path dataDirectory(Path home) {
        return home.resolve("data");
    }

    public static AgentParts in(ServerOwner owner) {
        Clock clock = Instant::now;
        var count = new AtomicLong();
        try (var beans = new ModuleBeans()) {
            beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            beans.registerBean(ServerOwner.class, () -> owner);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Ids.class, () -> () -> "%026d".formatted(count.incrementAndGet()));
            beans.register(Scan.class);
            beans.refresh();
            return new AgentParts(
                    beans.getBean(AgentProcesses.class),
                    List.copyOf(beans.getBeansOfType(AgentProtocol.class).values()),
                    beans.getBean(DemoAgents.class),
                    clock);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "dev.quarterdeck.execution.internal.adapter.acp",
                "dev.quarterdeck.execution.internal.adapter.demo",
                "dev.quarterdeck.execution.internal.adapter.process"
            },
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {AgentProcesses.class, AgentProtocol.class, DemoAgents.class}))
    static class Scan {}
}
