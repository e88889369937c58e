package dev.quarterdeck.mission.internal.adapter.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.Workshop;
import dev.quarterdeck.mission.internal.domain.work.Site;
import jakarta.servlet.ServletException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Moves over HTTP: what a request says reaches the rules, and the answer carries the version to go on from. */
class TransitionsControllerTests {
    private static final String WP01 = "/api/missions/first/work-packages/WP01";

    private final Workshop workshop = new Workshop();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(workshop.one().bean(TransitionsController.class))
            .setCustomArgumentResolvers(new AnasContexts())
            .build();

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aMoveAnswersWithTheStatusAndItsVersion() throws Exception {
        http.perform(wanted(post(WP01 + "/transitions"), "BLOCKED", "no scale").header("If-Match", "\"2\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.workPackage.status").value("BLOCKED"));
    }

    @Test
    void aKeyMakesOneMoveOfTwoRequests() throws Exception {
        for (var attempt = 0; attempt < 2; attempt++) {
            http.perform(wanted(post(WP01 + "/transitions"), "BLOCKED", "no scale")
                            .header("Idempotency-Key", "key-1"))
                    .andExpect(header().string("ETag", "\"3\""));
        }
    }

    @Test
    void aForcedMoveIsListed() throws Exception {
        http.perform(wanted(post(WP01 + "/force"), "CANCELED", "nobody wants it"))
                .andExpect(jsonPath("$.workPackage.forceCount").value(1));
        http.perform(get("/api/missions/first/forced"))
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.moves[0].reason").value("nobody wants it"));
    }

    @Test
    void whatIsReadyAndWhatWasReviewedIsThere() throws Exception {
        http.perform(get("/api/missions/first/readiness"))
                .andExpect(jsonPath("$.ready", hasSize(2)))
                .andExpect(jsonPath("$.waiting[0].why.code").value("DEPENDENCIES_NOT_SATISFIED"));
        http.perform(get("/api/missions/first/reviews")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aPassedVersionIsRefused() {
        var stale = wanted(post(WP01 + "/transitions"), "BLOCKED", "no scale").header("If-Match", "1");
        Assertions.assertThatThrownBy(() -> http.perform(stale))
                .isInstanceOf(ServletException.class)
                .hasMessageContaining("STALE_VERSION");
    }

    private static MockHttpServletRequestBuilder wanted(MockHttpServletRequestBuilder request, String to, String why) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content("{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, why));
    }

    private static final class AnasContexts implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Composite.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return parameter.getParameterType() == ReadContext.class ? Samples.CONTEXTS.read() : Workshop.as(Site.ANA);
        }
    }
}
