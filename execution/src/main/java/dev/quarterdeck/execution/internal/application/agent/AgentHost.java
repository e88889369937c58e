package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.host.ServerOwner;

/** Where sessions live, the same before and after a restart. */
final class AgentHost {
    private AgentHost() {}

    static String name(ServerOwner owner) {
        return owner.host() + ":" + owner.dataDirectory();
    }
}
