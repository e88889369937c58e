package dev.quarterdeck.kernel.host;

import java.nio.file.Path;

/** Whose everything is that a server starts: the one server of a data directory on a host, in one life of it. */
public record ServerOwner(String host, Path dataDirectory, ProcessIdentity process) {
    /** Whether the two serve the same data directory on the same host, one after the other. */
    public boolean succeeds(ServerOwner other) {
        return host.equals(other.host) && dataDirectory.equals(other.dataDirectory) && !process.equals(other.process);
    }
}
