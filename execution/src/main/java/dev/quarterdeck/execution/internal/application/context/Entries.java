package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.InvocationSite;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says who is asking, and which server hears it. */
@Component
class Entries {
    private final Permissions permissions;
    private final String node;

    /** @param node what this server is called among others; blank: the name of the host */
    Entries(Permissions permissions, @Value("${quarterdeck.node:}") String node) {
        this.permissions = permissions;
        this.node = node.isBlank() ? host() : node;
    }

    Entry of(InvocationSite site) {
        var principal = site.principal();
        return new Entry(
                principal.actor(),
                principal.organization(),
                permissions.of(principal.roles()),
                new Infrastructure(node, site.transport(), site.correlationId()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
