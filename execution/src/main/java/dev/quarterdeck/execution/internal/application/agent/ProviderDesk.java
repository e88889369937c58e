package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentProviders;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

@Service
class ProviderDesk implements AgentProviders {
    private final Providers providers;
    private final Clock clock;
    private final Map<String, Provider> seen = new ConcurrentHashMap<>();

    ProviderDesk(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public Listing list(EntryContext context) {
        var items = providers.all().stream()
                .map(provider -> seen.computeIfAbsent(provider.name(), _ -> look(provider)))
                .toList();
        return new Listing(items, null);
    }

    @Override
    public Provider test(EntryContext context, String name) {
        var found = look(providers.named(name));
        seen.put(name, found);
        return found;
    }

    private Provider look(AgentProvider provider) {
        var reason = provider.unavailable().orElse(null);
        return new Provider(
                provider.name(),
                provider.kind(),
                reason == null ? State.AVAILABLE : State.UNAVAILABLE,
                reason,
                provider.capabilities(),
                provider.isolated(),
                clock.now());
    }
}
