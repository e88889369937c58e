package dev.quarterdeck.app.server.context;

import dev.quarterdeck.app.server.problem.Correlation;
import dev.quarterdeck.app.server.security.CallerAuthentication;
import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.NamesMission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Turns a request into an invocation site, and the site into a context, once. */
@Component
class RequestContext {
    private static final String RESOLVED = ExecutionContext.class.getName();

    private static final String BODY = NamesMission.class.getName();

    private static final String REPOSITORY = "repository";

    private final ContextResolution resolution;

    RequestContext(ContextResolution resolution) {
        this.resolution = resolution;
    }

    ExecutionContext of(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof ExecutionContext resolved) {
            return resolved;
        }
        var context = resolution.resolve(siteOf(request));
        request.setAttribute(RESOLVED, context);
        return context;
    }

    // A caller over HTTP stands in no directory of this machine, whatever it says.
    InvocationSite siteOf(HttpServletRequest request) {
        var caller = CallerAuthentication.current();
        return InvocationSite.of(caller.caller(), caller.transport(), Correlation.idOf(request))
                .of(read(request, REPOSITORY, RepositoryId::of))
                .naming(mission(request))
                .on(read(request, "workPackage", WorkPackageId::of))
                .running(read(request, "run", RunId::of), named(request, "step"));
    }

    static boolean namesRepository(HttpServletRequest request) {
        return named(request, REPOSITORY) != null;
    }

    static boolean namesMission(HttpServletRequest request) {
        return mission(request) != null;
    }

    /** A body is read before the context is asked for where its parameter stands before the context's. */
    static void note(HttpServletRequest request, NamesMission body) {
        request.setAttribute(BODY, body);
    }

    private static @Nullable String mission(HttpServletRequest request) {
        var named = named(request, "mission");
        return named == null && request.getAttribute(BODY) instanceof NamesMission body ? body.mission() : named;
    }

    private static <T> @Nullable T read(HttpServletRequest request, String name, Function<String, T> reading) {
        var text = named(request, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(new CommonRefusal.InvalidInput(
                    name, String.valueOf(e.getMessage()), text, null, "correct the " + name));
        }
    }

    private static @Nullable String named(HttpServletRequest request, String name) {
        var inPath = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return inPath instanceof Map<?, ?> variables && variables.get(name) instanceof String text
                ? text
                : request.getParameter(name);
    }
}
