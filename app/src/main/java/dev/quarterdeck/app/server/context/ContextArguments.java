package dev.quarterdeck.app.server.context;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.SiteRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller's method the composite it asks for; the one that shows contexts gets the whole, and the transport's own
 * endpoints may ask for the site instead.
 */
@Component
class ContextArguments implements HandlerMethodArgumentResolver {
    private final RequestContext requests;

    ContextArguments(RequestContext requests) {
        this.requests = requests;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var wanted = parameter.getParameterType();
        return wanted == InvocationSite.class
                || wanted == ExecutionContext.class
                || Composite.class.isAssignableFrom(wanted);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        var wanted = parameter.getParameterType();
        if (wanted == InvocationSite.class) {
            return requests.siteOf(http);
        }
        if (wanted == ExecutionContext.class) {
            return requests.of(http);
        }
        var missionNamed = RequestContext.namesMission(http);
        return wanted == Composite.class && (missionNamed || !RequestContext.namesRepository(http))
                ? Composites.any(requests.of(http), missionNamed)
                : Composites.narrow(requests.of(http), composite(wanted), SiteRule.ANYWHERE);
    }

    // Where any will do, a repository that is named must be there.
    private static Class<? extends Composite> composite(Class<?> wanted) {
        return wanted == Composite.class ? RepositoryContext.class : wanted.asSubclass(Composite.class);
    }
}
