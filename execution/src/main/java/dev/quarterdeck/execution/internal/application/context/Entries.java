package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.InvocationSite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says who is asking, and which server hears it. */
@Component
class Entries {
    private final Permissions permissions;
    private final String node;

    Entries(Permissions permissions, @Value("${quarterdeck.node}") String node) {
        this.permissions = permissions;
        this.node = node;
    }

    Entry of(InvocationSite site) {
        var principal = site.principal();
        return new Entry(
                principal.actor(),
                principal.organization(),
                permissions.of(principal.roles()),
                new Infrastructure(node, site.transport(), site.correlationId()),
                principal.posting());
    }
}
