package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.id.OrganizationId;

/** Where new secrets come from. */
public interface SecretSource {
    Secret next(Secret.Use use, OrganizationId organization);
}
