package dev.quarterdeck.app.server.presence;

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
        return ProcessHandle.of(pid)
                .map(OwnerRecord::startOf)
                .filter(processStartedAt::equals)
                .isPresent();
    }

    /** Where the system does not say, all processes count as started at the same moment. */
    static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
