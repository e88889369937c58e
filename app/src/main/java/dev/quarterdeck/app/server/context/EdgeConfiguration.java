package dev.quarterdeck.app.server.context;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {
    private final ContextArguments contexts;

    EdgeConfiguration(ContextArguments contexts) {
        this.contexts = contexts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(contexts);
    }

    /** The API's description needs a validator's classes, and starting one costs every start; nothing here is validated by it. */
    @Override
    public Validator getValidator() {
        return new Unasked();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new LowerCaseNames());
    }

    private static final class Unasked implements Validator {
        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {
            throw new IllegalStateException("It supports nothing");
        }
    }

    /** Reads an enum in a path or a parameter as it is written in JSON. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class LowerCaseNames implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        }
    }
}
