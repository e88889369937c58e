package dev.quarterdeck.app.server.context;

import dev.quarterdeck.kernel.surface.NamesMission;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Tells the request which mission its body names. */
@ControllerAdvice
class NamedInBody extends RequestBodyAdviceAdapter {
    private final HttpServletRequest current;

    /** @param current stands for the request a thread is about */
    NamedInBody(HttpServletRequest current) {
        this.current = current;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return NamesMission.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body instanceof NamesMission named) {
            RequestContext.note(current, named);
        }
        return body;
    }
}
