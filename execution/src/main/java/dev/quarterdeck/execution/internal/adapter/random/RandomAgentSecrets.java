package dev.quarterdeck.execution.internal.adapter.random;

import dev.quarterdeck.execution.internal.application.agent.AgentSecrets;
import dev.quarterdeck.execution.internal.domain.agent.AgentSecret;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

@Component
class RandomAgentSecrets implements AgentSecrets {
    private final SecureRandom random = new SecureRandom();

    @Override
    public AgentSecret next(OrganizationId organization) {
        var drawn = new byte[AgentSecret.RANDOM_BYTES];
        random.nextBytes(drawn);
        return AgentSecret.of(organization, drawn);
    }
}
