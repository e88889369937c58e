package dev.quarterdeck.postgres;

import dev.quarterdeck.postgres.binaries.Binaries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the server of one cluster on a port of the loopback interface. */
record ServerLauncher(Cluster cluster, Binaries binaries, ServerIdentity identity, Map<String, String> settings) {
    private static final Map<String, String> DEFAULTS =
            Map.of("max_connections", "60", "shared_buffers", "128MB", "timezone", "UTC", "log_checkpoints", "off");
    // A throw-away server may lose everything at a power cut, and is several times faster for it.
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    ServerLauncher {
        settings = Map.copyOf(settings);
    }

    GuardedProcess launch(int port) throws IOException {
        OrphanServer.stopAnyOf(cluster);
        var words = new ArrayList<>(
                identity.command(binaries.postgres(), "-D", cluster.data().toString()));
        effectiveSettings(port).forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return GuardedProcess.start(words, cluster.home(), cluster.serverLog());
    }

    // What keeps the server private comes last: no caller's setting can open it.
    private Map<String, String> effectiveSettings(int port) {
        var effective = new LinkedHashMap<>(DEFAULTS);
        if (!cluster.durable()) {
            effective.putAll(FORGETFUL);
        }
        effective.putAll(settings);
        effective.put("port", Integer.toString(port));
        effective.put("listen_addresses", "127.0.0.1");
        effective.put("unix_socket_directories", "");
        return effective;
    }
}
