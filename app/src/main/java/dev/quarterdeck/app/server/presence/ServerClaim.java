package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.app.server.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The attempt to be the one server of a data directory on this host. */
public sealed interface ServerClaim {
    /** This process is the server for as long as it lives; the operating system ends the claim with it. */
    record Taken(FileLock lock) implements ServerClaim {}

    /** Another process is the server. */
    record Held(OwnerRecord owner) implements ServerClaim {}

    /** @throws IOException if another process starts here and does not get ready */
    static ServerClaim on(DataDirectory home) throws IOException {
        var channel =
                FileChannel.open(home.server().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return new Held(ownerOf(home));
        }
        // Whoever wrote them is gone: the lock says so.
        new ServerFiles(home).clear();
        return new Taken(lock);
    }

    private static OwnerRecord ownerOf(DataDirectory home) throws IOException {
        var pause = Duration.ofMillis(50);
        for (var patience = Duration.ofSeconds(60); patience.isPositive(); patience = patience.minus(pause)) {
            var owner = new ServerFiles(home).owner();
            if (owner.isPresent() && owner.get().isAlive()) {
                return owner.get();
            }
            LockSupport.parkNanos(pause.toNanos()); // It holds the lock and is still starting.
        }
        throw new IOException("Another process holds %s and does not get ready".formatted(home.server()));
    }
}
