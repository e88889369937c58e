package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People whom an outside issuer of identities vouches for. */
public interface Introductions {
    /**
     * Who that is here. The first time it is the person an admin has added under that e-mail address, or a new one where
     * the rule lets its domain in; later it is the same one, whatever the address. Empty for everybody else.
     */
    Optional<Principal> admit(Introduced introduced, Admission rule);

    /**
     * What an issuer says.
     *
     * @param subject whom it means, for ever
     * @param email only if the issuer has verified it
     */
    record Introduced(
            String issuer, String subject, @Nullable String email, String correlationId) {}

    /**
     * Who comes in without having been added.
     *
     * @param organization its handle
     * @param domains of e-mail addresses; none lets nobody in
     * @param role of who comes in that way
     */
    record Admission(String organization, Set<String> domains, Role role) {
        public Admission {
            domains = Set.copyOf(domains);
        }
    }
}
