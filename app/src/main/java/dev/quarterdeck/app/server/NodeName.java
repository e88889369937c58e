package dev.quarterdeck.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What this node is called in the logs of all nodes: chosen once and kept, even if the host is renamed. */
public record NodeName(DataDirectory home) {
    String readOrChoose() throws IOException {
        var file = new PrivateFile(home.server().resolve("node"));
        var kept = file.read();
        if (kept.isPresent()) {
            return kept.get();
        }
        var chosen = "%s-%08x".formatted(host(), digest());
        file.write(chosen + "\n");
        return chosen;
    }

    // Two data directories on one host are two nodes.
    private long digest() {
        var sum = new CRC32();
        sum.update(home.root().toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** The host this process runs on, as it calls itself. */
    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
