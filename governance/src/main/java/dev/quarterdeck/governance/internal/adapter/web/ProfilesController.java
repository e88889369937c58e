package dev.quarterdeck.governance.internal.adapter.web;

import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.kernel.context.Composite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agent-profiles")
class ProfilesController {
    private final AgentProfiles profiles;

    ProfilesController(AgentProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    AgentProfiles.Listing list(Composite context) {
        return profiles.list(context);
    }
}
