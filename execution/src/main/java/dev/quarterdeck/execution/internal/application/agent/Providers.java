package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentRefusal.ProviderNotFound;
import dev.quarterdeck.execution.api.AgentRefusal.ProviderUnavailable;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All providers there are, by name. */
@Component
class Providers {
    private final Map<String, AgentProvider> byName;

    Providers(List<AgentProvider> all) {
        byName = all.stream()
                .collect(Collectors.toMap(AgentProvider::name, each -> each, (one, _) -> one, TreeMap::new));
    }

    List<AgentProvider> all() {
        return List.copyOf(byName.values());
    }

    AgentProvider named(String name) {
        var provider = byName.get(name);
        if (provider == null) {
            throw new Refused(new ProviderNotFound(name, List.copyOf(byName.keySet())));
        }
        return provider;
    }

    /** For something new. */
    AgentProvider available(String name) {
        var provider = named(name);
        provider.unavailable().ifPresent(why -> {
            throw new Refused(new ProviderUnavailable(name, why));
        });
        return provider;
    }
}
