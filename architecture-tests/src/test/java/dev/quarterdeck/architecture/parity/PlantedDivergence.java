package dev.quarterdeck.architecture.parity;

import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** A resolver that, once it is planted, answers by directory: it knows no mission below the worktrees. */
@TestConfiguration(proxyBeanMethods = false)
class PlantedDivergence implements BeanPostProcessor {
    static final AtomicBoolean PLANTED = new AtomicBoolean();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ContextResolution ? planted(bean) : bean;
    }

    /** It stays whatever else the resolver is. */
    private static Object planted(Object honest) {
        var factory = new ProxyFactory(honest);
        factory.addAdvice((MethodInterceptor) call -> {
            var answer = call.proceed();
            return answer instanceof ExecutionContext context && call.getArguments()[0] instanceof InvocationSite site
                    ? bent(site, context)
                    : answer;
        });
        return factory.getProxy();
    }

    private static ExecutionContext bent(InvocationSite site, ExecutionContext context) {
        var directory = site.workingDirectory();
        if (!PLANTED.get() || directory == null || !directory.toString().contains(MissionNames.worktrees())) {
            return context;
        }
        var nothing = new NotFound("mission here", "go elsewhere", List.of());
        return new ExecutionContext(
                context.entry(), context.repository(), new Resolved.Unknown<>(nothing), context.siteRefusal());
    }
}
