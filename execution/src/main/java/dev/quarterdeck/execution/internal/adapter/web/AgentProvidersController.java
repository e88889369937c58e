package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.AgentProviders;
import dev.quarterdeck.kernel.context.EntryContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agent-providers")
class AgentProvidersController {
    private final AgentProviders providers;

    AgentProvidersController(AgentProviders providers) {
        this.providers = providers;
    }

    @GetMapping
    AgentProviders.Listing list(EntryContext context) {
        return providers.list(context);
    }

    @PostMapping("/{provider}/test")
    AgentProviders.Provider test(EntryContext context, @PathVariable String provider) {
        return providers.test(context, provider);
    }
}
