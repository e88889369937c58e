package dev.quarterdeck.app.server.issuer;

import dev.quarterdeck.governance.api.Introductions.Admission;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Secrets;
import dev.quarterdeck.governance.api.Users;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an admin says about the issuer. */
@Component
@ConditionalOnProperty("quarterdeck.oidc.issuer")
class IssuerSettings {
    private static final String KEPT_AS = "oidc-client-secret";

    private final Organizations organizations;
    private final Secrets secrets;
    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final Admission admission;
    private final boolean privateAllowed;

    IssuerSettings(
            Organizations organizations,
            Secrets secrets,
            @Value("${quarterdeck.oidc.issuer}") String issuer,
            @Value("${quarterdeck.oidc.client-id}") String clientId,
            @Value("${quarterdeck.oidc.client-secret:}") String clientSecret,
            @Value("${quarterdeck.oidc.organization:local}") String organization,
            @Value("${quarterdeck.oidc.admit-domains:}") Set<String> domains,
            @Value("${quarterdeck.oidc.role:observer}") String role,
            @Value("${quarterdeck.outbound.private-addresses:false}") boolean privateAllowed) {
        this.organizations = organizations;
        this.secrets = secrets;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.admission = new Admission(organization, domains, Users.roleNamed(role));
        this.privateAllowed = privateAllowed;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    /** As it is set up, else as it is kept among the secrets of whoever runs the installation. */
    String clientSecret() {
        return clientSecret.isEmpty()
                ? secrets.reveal(organizations.ensureLocal(), KEPT_AS)
                        .orElseThrow(() -> new IllegalStateException("No secret %s is kept".formatted(KEPT_AS)))
                : clientSecret;
    }

    Admission admission() {
        return admission;
    }

    boolean privateAllowed() {
        return privateAllowed;
    }
}
