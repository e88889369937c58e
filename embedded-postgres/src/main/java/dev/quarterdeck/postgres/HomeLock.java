package dev.quarterdeck.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Proof that this process, and this part of it, is the only one that runs the database in a directory. */
final class HomeLock implements AutoCloseable {
    // The system frees a process's lock when any of its handles to the file closes, so a second
    // taker in this process must be turned away before it opens the file.
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileLock lock;

    private HomeLock(Path home, FileLock lock) {
        this.home = home;
        this.lock = lock;
    }

    static HomeLock take(Path home) throws IOException {
        var real = home.toRealPath();
        if (!TAKEN_HERE.add(real)) {
            throw taken(home, ProcessHandle.current().pid() + ", this one,");
        }
        HomeLock taken = null;
        try {
            taken = new HomeLock(real, lock(real));
            return taken;
        } finally {
            if (taken == null) {
                TAKEN_HERE.remove(real);
            }
        }
    }

    private static FileLock lock(Path home) throws IOException {
        var file = home.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw taken(home, Files.readString(file).strip());
        }
        channel.truncate(0)
                .write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return lock;
    }

    private static DatabaseUnavailable taken(Path home, String pid) {
        return new DatabaseUnavailable("Process %s already runs the database in %s. ".formatted(pid, home)
                + "Stop it first, or give this one a data directory of its own.");
    }

    @Override
    public void close() throws IOException {
        if (lock.isValid()) {
            lock.acquiredBy().close();
            TAKEN_HERE.remove(home);
        }
    }
}
