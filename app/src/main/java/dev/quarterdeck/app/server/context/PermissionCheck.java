package dev.quarterdeck.app.server.context;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** The one place permissions are checked, whichever transport the call came by. */
final class PermissionCheck implements MethodInterceptor {
    private final Map<Method, Optional<EntryPoint>> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var bean = call.getThis();
        if (bean != null) {
            known.computeIfAbsent(call.getMethod(), method -> EntryPoint.of(method, bean.getClass()))
                    .ifPresent(entryPoint -> check(entryPoint, call.getArguments()));
        }
        return call.proceed();
    }

    private static void check(EntryPoint entryPoint, @Nullable Object[] arguments) {
        if (!(arguments[entryPoint.composite()] instanceof Composite context)) {
            throw new Refused(new CommonRefusal.PermissionDenied("Nobody", entryPoint.needed()));
        }
        var caller = context.entry();
        if (!caller.permissions().contains(entryPoint.needed(caller, arguments))) {
            throw new Refused(new CommonRefusal.PermissionDenied(caller.actor().displayName(), entryPoint.needed()));
        }
    }
}
