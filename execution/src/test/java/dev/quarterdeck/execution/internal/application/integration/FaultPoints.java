package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.execution.internal.application.effect.DoneBranches;
import dev.quarterdeck.execution.internal.application.effect.Effects;
import dev.quarterdeck.execution.internal.application.effect.Remotes;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.MergeOutcomes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Ends everything, once, at the step of a merge it is told to: before it or after it, as by kill -9. */
final class FaultPoints implements BeanPostProcessor {
    private static final List<Class<?>> PORTS = List.of(
            Branches.class,
            DoneBranches.class,
            Effects.class,
            Remotes.class,
            WorktreeTool.class,
            Integrations.class,
            MergeOutcomes.class);

    /** What changes something: between two of these nothing is different. */
    private static final Set<String> STEPS =
            Set.of("begin", "add", "claim", "move", "merged", "settle", "remove", "delete", "push", "pushed");

    private final List<String> passed = new ArrayList<>();
    private int left = -1;
    private @Nullable String at;

    /** Stands for the end of the process; no code of the product catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param steps how many are taken before it ends */
    synchronized void killAfter(int steps) {
        left = steps;
        passed.clear();
    }

    synchronized void stop() {
        left = -1;
    }

    /** Ends at the first step of this name. */
    synchronized void killAt(String step) {
        at = step;
    }

    synchronized List<String> passed() {
        return List.copyOf(passed);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        for (var port : PORTS) {
            if (port.isInstance(bean)) {
                return watched(port, bean);
            }
        }
        return bean;
    }

    private Object watched(Class<?> port, Object bean) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
            try {
                var counts = STEPS.contains(method.getName());
                step(counts, "before " + method.getName());
                var answer = method.invoke(bean, arguments);
                step(counts, "after " + method.getName());
                return answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private synchronized void step(boolean counts, String name) {
        if (name.equals(at)) {
            at = null;
            throw new Killed();
        }
        if (!counts || left < 0) {
            return;
        }
        passed.add(name);
        if (left == 0) {
            left = -1;
            throw new Killed();
        }
        left--;
    }
}
