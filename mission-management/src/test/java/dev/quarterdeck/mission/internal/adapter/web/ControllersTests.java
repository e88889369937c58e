package dev.quarterdeck.mission.internal.adapter.web;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.planned;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Paths, parameters and headers; who is asking and how values look is the application's, and tested there. */
class ControllersTests {
    private final MissionModule module = new MissionModule();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    module.bean(MissionsController.class), module.bean(RepositoriesController.class))
            .setCustomArgumentResolvers(new SampleContexts())
            .build();

    @BeforeEach
    void aMission() throws SQLException {
        module.register(ORGANIZATION);
        module.bean(MissionLog.class)
                .append(
                        ORGANIZATION,
                        MISSION,
                        Version.NONE,
                        List.of(event(created(MISSION, "first")), event(planned()), event(planned())));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aStatusCarriesItsVersionAsETag() throws Exception {
        http.perform(get("/api/missions/first/status"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.slug").value("first"));
        http.perform(get("/api/missions/first/status").header("If-None-Match", "\"3\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void missionsAreListedAndNarrowed() throws Exception {
        http.perform(get("/api/missions").param("text", "FIRST").param("limit", "1"))
                .andExpect(jsonPath("$.items", hasSize(1)));
        http.perform(get("/api/missions").param("repository", ORGANIZATION.value()))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void eventsGoOnAfterAVersion() throws Exception {
        http.perform(get("/api/missions/first/events").param("after", "1").param("limit", "1"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].type").value("PlanningCommitRecorded"))
                .andExpect(jsonPath("$.nextCursor").value("2"));
        http.perform(get("/api/missions/first/events")).andExpect(jsonPath("$.items", hasSize(3)));
    }

    @Test
    void theRestOfAMissionIsThere() throws Exception {
        http.perform(get("/api/missions/first")).andExpect(jsonPath("$.purpose").value("To see it work"));
        http.perform(get("/api/missions/first/work-packages")).andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get("/api/repositories")).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void specifyingAnswersWithTheMissionTheFirstTimeAndAgain() throws Exception {
        for (var attempt = 0; attempt < 2; attempt++) {
            http.perform(post("/api/missions")
                            .header("Idempotency-Key", "key-1")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"title\": \"Weigh the crates\"}"))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.mission.mission.slug").value("weigh-the-crates"));
        }
    }

    /** Whoever asks, it is about the sample. */
    private static final class SampleContexts implements HandlerMethodArgumentResolver {
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
            var type = parameter.getParameterType();
            if (type == EntryContext.class) {
                return CONTEXTS.entry();
            }
            return type == RepositoryContext.class ? CONTEXTS.repositoryContext() : CONTEXTS.read();
        }
    }
}
