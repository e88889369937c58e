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
            MergeOutcomes.class,
            IntegrationObjects.class);

    private final List<String> passed = new ArrayList<>();
    private int left = -1;

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

    /** Whether it was ended. */
    synchronized boolean killed() {
        return left == -1 && !passed.isEmpty() && passed.getLast().startsWith("killed");
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
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(bean, arguments);
            }
            try {
                step("before " + method.getName());
                var answer = method.invoke(bean, arguments);
                step("after " + method.getName());
                return answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private synchronized void step(String name) {
        if (left < 0) {
            return;
        }
        if (left == 0) {
            left = -1;
            passed.add("killed " + name);
            throw new Killed();
        }
        left--;
        passed.add(name);
    }
}
