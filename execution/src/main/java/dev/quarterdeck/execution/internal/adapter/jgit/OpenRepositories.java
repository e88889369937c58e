package dev.quarterdeck.execution.internal.adapter.jgit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.springframework.stereotype.Component;

/**
 * Handles of git directories, kept open between uses: a common directory for objects and refs, a linked worktree's own
 * directory where its index or HEAD is meant. JGit looks at the files again on each read, so what git changes is seen.
 */
@Component
class OpenRepositories implements AutoCloseable {
    private static final int MOST = 64;

    static {
        IsolatedSystemReader.install();
    }

    private final Map<Path, Repository> open = new LinkedHashMap<>(MOST, 0.75f, true);

    /** @throws UncheckedIOException if git's files cannot be read */
    <T> T with(Path gitDirectory, Work<T> work) {
        try (var repository = lease(gitDirectory)) {
            return work.on(repository);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A handle the caller closes; it stays usable until then even if it is dropped from here meanwhile. */
    Repository lease(Path gitDirectory) throws IOException {
        synchronized (open) {
            var repository = open.get(gitDirectory);
            if (repository == null) {
                repository = new FileRepositoryBuilder()
                        .setGitDir(gitDirectory.toFile())
                        .setMustExist(true)
                        .build();
                open.put(gitDirectory, repository);
                dropEldest();
            }
            repository.incrementOpen();
            return repository;
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            open.values().forEach(Repository::close);
            open.clear();
        }
    }

    private void dropEldest() {
        if (open.size() > MOST) {
            var eldest = open.entrySet().iterator().next();
            open.remove(eldest.getKey());
            eldest.getValue().close();
        }
    }

    /** Something done with an open repository. */
    @FunctionalInterface
    interface Work<T> {
        T on(Repository repository) throws IOException;
    }
}
