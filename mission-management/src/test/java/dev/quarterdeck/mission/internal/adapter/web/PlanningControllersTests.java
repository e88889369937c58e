package dev.quarterdeck.mission.internal.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.PlanningScenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Paths, bodies and headers; who is asking and how values look is the application's, and tested there. */
class PlanningControllersTests {
    @TempDir
    private Path directory;

    private PlanningScenario scenario;
    private MockMvc http;

    @BeforeEach
    void aMission() throws Exception {
        scenario = new PlanningScenario(directory);
        http = MockMvcBuilders.standaloneSetup(
                        scenario.bean(PlanningController.class), scenario.bean(LifecycleController.class))
                .setCustomArgumentResolvers(new AlwaysTheMission())
                .build();
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aMissionIsPlannedStepByStep() throws Exception {
        call("plan", "{\"files\": [{\"path\": \"plan.md\", \"text\": \"# Plan\\n\"}]}")
                .andExpect(jsonPath("$.artifacts", hasSize(2)));
        call("tasks", "{}").andExpect(jsonPath("$.plan.workPackages", hasSize(1)));
        call("finalize", null).andExpect(jsonPath("$.plan.finalized").value(true));
        call("analyze", null).andExpect(jsonPath("$.analysis.inputs", hasSize(4)));
        http.perform(get("/api/missions/weigh-the-crates/plan"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lanes", hasSize(1)))
                .andExpect(jsonPath("$.drift", hasSize(0)));
    }

    @Test
    void aCommandWithoutABodyReadsWhatIsThere() throws Exception {
        call("plan", null).andExpect(jsonPath("$.artifacts", hasSize(2)));
        call("tasks", null).andExpect(jsonPath("$.plan.workPackages", hasSize(1)));
    }

    @Test
    void aMissionStopsGoesOnAndEnds() throws Exception {
        call("pause", "{\"reason\": \"Stuck\", \"blocker\": \"Broken\", \"newSuccessor\": \"Mend\"}")
                .andExpect(jsonPath("$.blocker").value("Broken"))
                .andExpect(jsonPath("$.successor").isNotEmpty());
        call("reopen", "{\"reason\": \"Mended\"}")
                .andExpect(jsonPath("$.reason").value("Mended"));
        call("cancel", "{\"reason\": \"No use\"}")
                .andExpect(jsonPath("$.reason").value("No use"));
        call("retrospect", "{\"findings\": [\"It broke\"]}").andExpect(jsonPath("$.findings", hasSize(1)));
        call("retrospect", null).andExpect(jsonPath("$.findings", hasSize(1)));
    }

    @Test
    void theSameKeyAddsNothing() throws Exception {
        call("pause", "{\"reason\": \"Stuck\"}");
        var version = scenario.version();
        call("pause", "{\"reason\": \"Stuck again\"}");
        assertThat(scenario.version()).isEqualTo(version);
    }

    private ResultActions call(String surface, @Nullable String body) throws Exception {
        var request = post("/api/missions/weigh-the-crates/" + surface).header("Idempotency-Key", "key of " + surface);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return http.perform(request).andExpect(status().isOk());
    }

    private final class AlwaysTheMission implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == WriteContext.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return scenario.context();
        }
    }
}
