package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Moves a ref where it is still what it was seen to be. Git's lock of a ref does not name its holder; one that holds what
 * we are about to write, or nothing yet, and does not change for a while, is what a killed server left behind.
 */
public final class RefSwap {
    private static final int LOOKS = 20;
    private static final long PAUSE = 100;

    private RefSwap() {}

    public static RefUpdate.Result run(Repository repository, RefUpdate update) throws IOException {
        var result = update.update();
        if (result != RefUpdate.Result.LOCK_FAILURE) {
            return result;
        }
        var lock = repository.getDirectory().toPath().resolve(update.getName() + ".lock");
        return isLeftBehind(lock, update.getNewObjectId()) && Files.deleteIfExists(lock) ? update.update() : result;
    }

    private static boolean isLeftBehind(Path lock, ObjectId wanted) throws IOException {
        try {
            var since = Files.getLastModifiedTime(lock);
            for (var look = 0; look < LOOKS; look++) {
                var text = Files.readString(lock).strip();
                if ((!text.isEmpty() && !text.equals(wanted.name()))
                        || !Files.getLastModifiedTime(lock).equals(since)) {
                    return false;
                }
                pause();
            }
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the lock of a ref", e);
        }
    }
}
