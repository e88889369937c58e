package dev.quarterdeck.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port the server answered on last: tried first, so that a bookmark stays valid. */
public record LastPort(DataDirectory home) {
    private static final int ANY = 0;

    /** The port, or 0 when there is none or another program has taken it. */
    public int ifFree() throws IOException {
        try {
            var port = Integer.parseInt(file().read().orElse("0"));
            return port == ANY || isFree(port) ? port : ANY;
        } catch (NumberFormatException _) {
            return ANY;
        }
    }

    public void remember(int port) throws IOException {
        file().write(port + "\n");
    }

    private PrivateFile file() {
        return new PrivateFile(home.server().resolve("port"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
