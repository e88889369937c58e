package dev.quarterdeck.governance.internal.application.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was made lately, so that it need not be made again; the least used goes first. */
final class Recent<K, V> {
    private static final int KEPT = 256;

    private final Map<K, V> kept = Collections.synchronizedMap(new LinkedHashMap<K, V>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    });

    @Nullable
    V get(K key) {
        return kept.get(key);
    }

    V put(K key, V value) {
        kept.put(key, value);
        return value;
    }
}
