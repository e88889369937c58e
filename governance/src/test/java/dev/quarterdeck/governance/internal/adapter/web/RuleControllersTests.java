package dev.quarterdeck.governance.internal.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class RuleControllersTests {
    private final GovernanceModule module = new GovernanceModule(2);
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    module.get(CharterController.class),
                    module.get(RulesController.class),
                    module.get(TypesController.class),
                    module.get(ProfilesController.class))
            .setCustomArgumentResolvers(new Caller(module.admin()))
            .build());

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void theCharterIsPutWithTheVersionItReplaces() {
        assertThat(put("/api/charter", "\"0\"", "review: {self_review: true}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
        assertThat(http.get().uri("/api/charter/review.self_review"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.keys[0].said[0].layer")
                .isEqualTo("organization");
        assertThat(put("/api/charter", "\"0\"", "review: {self_review: false}"))
                .failure()
                .hasMessageContaining("STALE_VERSION");
        assertThat(put("/api/charter", "now", "")).failure().hasMessageContaining("INVALID_INPUT");
        assertThat(http.get().uri("/api/charter"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo("built-in:1+organization:1");
    }

    @Test
    void filesOfEveryKindAreKept() {
        var path = "/api/rules/directive/kind";
        assertThat(post(path + "/check", ""))
                .bodyJson()
                .extractingPath("$.findings[0].code")
                .isEqualTo("VALUE_INVALID");
        assertThat(put(path, null, "Be kind.")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(http.get().uri(path)).bodyJson().extractingPath("$.text").isEqualTo("Be kind.");
        assertThat(http.delete().uri(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(http.get().uri("/api/rules/decree/kind")).failure().hasMessageContaining("RULE_KIND_UNKNOWN");
    }

    @Test
    void typesAndProfilesAreListed() {
        assertThat(http.get().uri("/api/mission-types"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(4);
        assertThat(http.get().uri("/api/mission-types/plan"))
                .bodyJson()
                .extractingPath("$.steps[0].id")
                .isEqualTo("goals");
        assertThat(http.get().uri("/api/agent-profiles"))
                .bodyJson()
                .extractingPath("$.items[0].layer")
                .isEqualTo("built-in");
    }

    private MockMvcTester.MockMvcRequestBuilder put(String path, @Nullable String expected, String text) {
        var request = http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"%s\"}".formatted(text));
        return expected == null ? request : request.header("If-Match", expected);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, String text) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"%s\"}".formatted(text));
    }

    private record Caller(EntryContext context) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Composite.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            return context;
        }
    }
}
