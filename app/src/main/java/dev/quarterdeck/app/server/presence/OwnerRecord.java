package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.kernel.host.ProcessIdentity;
import java.time.Instant;

/**
 * The process that serves a data directory.
 *
 * @param processStartedAt tells it from a later process that was given the same number
 * @param address the base of its URLs
 */
public record OwnerRecord(
        long pid, Instant processStartedAt, String host, int port, String address, Instant startedAt, String version) {

    public boolean isAlive() {
        return new ProcessIdentity(pid, processStartedAt).isAlive();
    }
}
