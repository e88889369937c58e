package dev.quarterdeck.app.server.context;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.WriteContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method the composite it asks for; the transport's own endpoints may ask for the site instead. */
@Component
class ContextArguments implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, Function<ExecutionContext, Composite>> COMPOSITES = Map.of(
            EntryContext.class, Composites::entry,
            RepositoryContext.class, Composites::repository,
            ReadContext.class, Composites::read,
            WriteContext.class, context -> Composites.write(context, SiteRule.ANYWHERE),
            PromptContext.class, Composites::prompt);

    private final RequestContext requests;

    ContextArguments(RequestContext requests) {
        this.requests = requests;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == InvocationSite.class
                || COMPOSITES.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        var narrowing = COMPOSITES.get(parameter.getParameterType());
        return narrowing == null ? requests.siteOf(http) : narrowing.apply(requests.of(http));
    }
}
