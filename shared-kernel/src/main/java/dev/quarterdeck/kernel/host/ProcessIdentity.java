package dev.quarterdeck.kernel.host;

import java.time.Instant;

/**
 * One process of this machine.
 *
 * @param startedAt tells it from a later process that was given the same number
 */
public record ProcessIdentity(long pid, Instant startedAt) {
    /** Where the system does not say, all processes count as started at the same moment. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The one place that says whether a process is still there. */
    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessIdentity::of)
                .filter(this::equals)
                .isPresent();
    }
}
