package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index locks of every working tree that has a branch checked out: all of them, or the tree that is busy.
 *
 * @param busy the tree whose lock someone else holds; then none is held here
 */
record IndexLocks(List<IndexLock> locks, @Nullable WorkingTree busy) implements AutoCloseable {
    static IndexLocks take(List<WorkingTree> trees) throws IOException {
        var locks = new IndexLocks(new ArrayList<>(), null);
        for (var tree : trees) {
            var lock = IndexLock.take(tree.gitDirectory());
            if (lock.isEmpty()) {
                locks.close();
                return new IndexLocks(List.of(), tree);
            }
            locks.locks().add(lock.get());
        }
        return locks;
    }

    @Override
    public void close() throws IOException {
        for (var lock : locks) {
            lock.close();
        }
    }
}
