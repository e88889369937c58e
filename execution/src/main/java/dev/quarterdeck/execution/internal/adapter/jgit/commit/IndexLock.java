package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.internal.adapter.jgit.GitLayout;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The lock git takes before it changes a working tree's index, {@code index.lock}, taken the way git takes it. Ours names
 * the process that holds it, so that what a killed server left behind is recognised and removed by the next one.
 */
final class IndexLock implements AutoCloseable {
    private static final int TRIES = 40;
    private static final long PAUSE = 25;
    private static final String OURS = "quarterdeck ";
    private static final Object TAKING_OVER = new Object();
    private static final Object CREATING = new Object();

    private final Path file;

    private IndexLock(Path file) {
        this.file = file;
    }

    /** Empty if someone else still holds it after about a second, as a {@code git commit} with an open editor does. */
    static Optional<IndexLock> take(Path gitDirectory) throws IOException {
        var file = gitDirectory.resolve("index.lock");
        for (var attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                pause();
            }
            if (created(file) || (leftBehind(file) && takenOver(file))) {
                return Optional.of(new IndexLock(file));
            }
        }
        return Optional.empty();
    }

    /** Whether someone who is alive holds it, looked at without waiting. */
    static boolean isTaken(Path gitDirectory) {
        var file = gitDirectory.resolve("index.lock");
        return Files.exists(file) && !leftBehind(file);
    }

    /** Removes a lock of ours whose process is gone. */
    static void clear(Path gitDirectory) throws IOException {
        var file = gitDirectory.resolve("index.lock");
        synchronized (TAKING_OVER) {
            if (leftBehind(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    // Named before it is there: a lock without a name, left behind by a kill, could not be told from git's own.
    private static boolean created(Path file) throws IOException {
        var owner = owner(ProcessHandle.current());
        var named = file.resolveSibling("index.quarterdeck.%s".formatted(owner.replace(' ', '.')));
        synchronized (CREATING) {
            Files.writeString(named, OURS + owner);
            try {
                Files.createLink(file, named);
                return true;
            } catch (FileAlreadyExistsException held) {
                return false;
            } finally {
                Files.delete(named);
            }
        }
    }

    private static boolean takenOver(Path file) throws IOException {
        synchronized (TAKING_OVER) {
            if (!leftBehind(file)) {
                return false;
            }
            Files.deleteIfExists(file);
            return created(file);
        }
    }

    private static boolean leftBehind(Path file) {
        var holder = GitLayout.line(file).filter(line -> line.startsWith(OURS));
        return holder.isPresent() && !lives(holder.get().substring(OURS.length()));
    }

    private static boolean lives(String owner) {
        var end = owner.indexOf(' ');
        if (end < 0 || !owner.substring(0, end).matches("[0-9]{1,18}")) {
            return true;
        }
        var process = ProcessHandle.of(Long.parseLong(owner.substring(0, end)));
        return process.filter(found -> owner(found).equals(owner)).isPresent();
    }

    // A process id alone is given to another process one day.
    private static String owner(ProcessHandle process) {
        var started = process.info().startInstant();
        return process.pid() + " "
                + started.map(instant -> instant.toEpochMilli()).orElse(0L);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for index.lock", e);
        }
    }
}
