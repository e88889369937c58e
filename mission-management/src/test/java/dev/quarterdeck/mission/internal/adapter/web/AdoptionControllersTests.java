package dev.quarterdeck.mission.internal.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class AdoptionControllersTests {
    private static final String REPOSITORY = "/api/repositories/" + Samples.REPOSITORY;
    private static final String SEAMS = "/api/missions/" + SampleMission.ID + "/seams/";

    @TempDir
    private Path directory;

    private AdoptionScenario scenario;
    private MockMvcTester http;

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
        http = MockMvcTester.of(
                List.of(scenario.bean(AdoptionController.class), scenario.bean(SeamsController.class)),
                builder -> builder.setCustomArgumentResolvers(new Contexts()).build());
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void adoptingAnswersWithTheReport() {
        new SampleMission().begun().into(scenario.repository());
        assertThat(http.post().uri(REPOSITORY + "/adopt?branch=main"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.adopted")
                .isEqualTo(1);
    }

    @Test
    void findingsComeInPages() {
        scenario.adopt(new SampleMission().begun().line("garbage"));
        assertThat(http.get().uri(REPOSITORY + "/findings?severity=error&limit=1&mission=tidy-the-shelves"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("LINE_NOT_JSON");
    }

    @Test
    void seamsAreListedComparedAndMoved() {
        scenario.adopt(new SampleMission().begun());
        assertThat(http.get().uri(REPOSITORY + "/seams"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.missions.length()")
                .isEqualTo(1);
        assertThat(http.post().uri(REPOSITORY + "/seams/comparison")).hasStatusOk();
        assertThat(post(SEAMS + "identity", "{\"to\": \"shadow\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.seams[0].state")
                .asString()
                .isEqualToIgnoringCase("shadow");
        assertThat(post(SEAMS + "identity/force", "{\"reason\": \"it is time\"}"))
                .hasStatusOk();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        scenario.adopt(new SampleMission().begun());
        assertThat(post(SEAMS + "hem", "{\"to\": \"shadow\"}")).failure().hasRootCauseInstanceOf(Refused.class);
        assertThat(post(SEAMS + "identity", "{}")).failure().hasRootCauseInstanceOf(Refused.class);
        assertThat(post(SEAMS + "identity/force", "{}")).failure().hasRootCauseInstanceOf(Refused.class);
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Stands in for the application, which resolves the composites. */
    private final class Contexts implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Composite.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var contexts = scenario.contexts().about(MissionId.of(SampleMission.ID), Samples.CONTEXTS.slug());
            return parameter.getParameterType() == RepositoryContext.class
                    ? contexts.repositoryContext()
                    : contexts.write();
        }
    }
}
