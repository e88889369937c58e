package dev.quarterdeck.governance.internal.application.secret;

import dev.quarterdeck.governance.api.Secrets.KeptSecret;
import dev.quarterdeck.governance.internal.application.secret.Seal.Sealed;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sealed secrets of the transaction's organisation. */
public interface SecretRegister {
    List<KeptSecret> all();

    Optional<Sealed> sealed(String name);

    void put(OrganizationId organization, String name, Sealed closed, Instant at);

    /** Only the seal changes, not when the secret did. False where it is not {@code before} any more: it was set meanwhile. */
    boolean reseal(String name, Sealed before, Sealed closed);

    void remove(String name);
}
