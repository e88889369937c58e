package dev.quarterdeck.execution.internal.application.overlap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that were found lately; the one not asked for the longest is forgotten first. */
final class Recent<K, V> {
    private final Map<K, V> answers;

    Recent(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Found without a lock, so that two who ask at once may both look. */
    V get(K key, Supplier<V> search) {
        synchronized (answers) {
            var known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = search.get();
        synchronized (answers) {
            answers.put(key, found);
        }
        return found;
    }
}
