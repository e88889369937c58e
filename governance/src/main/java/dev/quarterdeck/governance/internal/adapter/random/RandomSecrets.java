package dev.quarterdeck.governance.internal.adapter.random;

import dev.quarterdeck.governance.internal.application.SecretSource;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

@Component
class RandomSecrets implements SecretSource {
    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret next(Secret.Use use, OrganizationId organization) {
        var drawn = new byte[Secret.RANDOM_BYTES];
        random.nextBytes(drawn);
        return Secret.of(use, organization, drawn);
    }
}
