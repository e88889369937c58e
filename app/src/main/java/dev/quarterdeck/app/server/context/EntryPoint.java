package dev.quarterdeck.app.server.context;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** What a method of a module's api asks of the composite it is given. */
record EntryPoint(Permission needed, int composite, List<Class<?>> parameters) {
    private static final Pattern API = Pattern.compile("dev\\.quarterdeck\\.[a-z]+\\.api");

    /** Empty for methods that need nothing of their caller. */
    static Optional<EntryPoint> of(Method method, Class<?> bean) {
        return Arrays.stream(ClassUtils.getAllInterfacesForClass(bean))
                .filter(EntryPoint::isApi)
                .map(api -> ReflectionUtils.findMethod(api, method.getName(), method.getParameterTypes()))
                .filter(declared -> declared != null && declared.isAnnotationPresent(Requires.class))
                .findFirst()
                .map(EntryPoint::of);
    }

    /** What this call needs: of its own session an agent may see everything. */
    Permission needed(Entry caller, @Nullable Object[] arguments) {
        var session = parameters.indexOf(AgentSessionId.class);
        var posting = caller.posting();
        var own = session >= 0 && posting != null && posting.session().equals(arguments[session]);
        return own && needed == Permission.OVERSEE ? Permission.READ : needed;
    }

    static boolean isApi(Class<?> type) {
        return API.matcher(type.getPackageName()).matches();
    }

    private static EntryPoint of(Method declared) {
        var parameters = declared.getParameterTypes();
        for (var index = 0; index < parameters.length; index++) {
            if (Composite.class.isAssignableFrom(parameters[index])) {
                return new EntryPoint(declared.getAnnotation(Requires.class).value(), index, List.of(parameters));
            }
        }
        throw new IllegalStateException("%s requires a permission of nobody: it takes no context".formatted(declared));
    }
}
