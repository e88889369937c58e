package dev.quarterdeck.kernel.testing;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;

/**
 * The beans of a module under test. Hundreds of them are started in one JVM, over the same classes, so what was read of
 * those is kept from one to the next; the beans are not.
 */
public final class ModuleBeans extends AnnotationConfigApplicationContext {
    private static final Map<String, Resource[]> FOUND = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Map<Resource, ?>> READ = new ConcurrentHashMap<>();

    @Override
    public Resource[] getResources(String pattern) throws IOException {
        var known = FOUND.get(pattern);
        if (known == null) {
            known = super.getResources(pattern);
            FOUND.put(pattern, known);
        }
        return known.clone();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<Resource, T> getResourceCache(Class<T> type) {
        return (Map<Resource, T>) READ.computeIfAbsent(type, _ -> new ConcurrentHashMap<>());
    }

    @Override
    public void clearResourceCaches() {
        // they are good for the next start
    }

    @Override
    protected void resetCommonCaches() {
        // likewise
    }
}
