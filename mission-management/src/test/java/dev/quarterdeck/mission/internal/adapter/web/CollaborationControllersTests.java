package dev.quarterdeck.mission.internal.adapter.web;

import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.internal.TeamScenario;
import dev.quarterdeck.mission.internal.Workshop;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Paths, bodies and headers; the words of constants are the application's, and tested there. */
class CollaborationControllersTests {
    private static final String MISSION = "/api/missions/first/";

    private final TeamScenario scenario = new TeamScenario();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    scenario.bean(ParticipantsController.class), scenario.bean(CollaborationController.class))
            .setCustomArgumentResolvers(new AsSomebody())
            .build();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void participantsComeAndGo() throws Exception {
        call(ANA, post(MISSION + "participants"), "{\"participant\": \"cat\", \"role\": \"OBSERVER\"}")
                .andExpect(status().isCreated());
        look("collaboration")
                .andExpect(header().string("ETag", "\"5\""))
                .andExpect(jsonPath("$.participants", hasSize(2)))
                .andExpect(jsonPath("$.invitations[0].role").value("OBSERVER"));
        call(ANA, post(MISSION + "join"), null)
                .andExpect(jsonPath("$.version.value").value(5));
        call(ANA, post(MISSION + "heartbeat"), "{\"session\": \"s\"}").andExpect(status().isOk());
        call(ANA, delete(MISSION + "participants/ben?reason=Home"), null).andExpect(status().isOk());
        call(ANA, post(MISSION + "leave"), null).andExpect(status().isOk());
        look("collaboration").andExpect(jsonPath("$.departed[0].reason").value("Home"));
    }

    @Test
    void whoGetsInTheWayIsWarnedAndSaysWhatTheyDo() throws Exception {
        for (var each : new Actor[] {ANA, BEN}) {
            call(each, post(MISSION + "drive-intent"), "{\"intent\": \"ACTIVE\"}");
            call(each, post(MISSION + "focus"), "{\"kind\": \"STEP\", \"target\": \"S1\"}");
        }
        var started = call(ANA, post(MISSION + "step-executions"), "{\"step\": \"S1\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.warnings[0].focus.target").value("S1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var warning = JsonPath.<String>read(started, "$.warnings[0].id");
        call(BEN, post(MISSION + "warnings/" + warning + "/acknowledgements"), "{\"acknowledgement\": \"HOLD\"}")
                .andExpect(jsonPath("$.warnings", hasSize(0)));
        call(ANA, post(MISSION + "step-executions/S1/completion"), "{\"outcome\": \"SUCCESS\"}");
        look("warnings")
                .andExpect(jsonPath("$.items[0].acknowledgements[0].action").value("HOLD"));
        look("collaboration").andExpect(jsonPath("$.executions[0].outcome").value("success"));
    }

    @Test
    void aCommentIsNamedInItsAnswer() throws Exception {
        call(ANA, post(MISSION + "comments"), "{\"content\": \"Hello\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.comment").isString());
    }

    @Test
    void theContractsStateIsInItsOwnWords() throws Exception {
        look("collaboration/contract")
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(content().string(containsString("{\"active_drivers\":[],\"active_executions\":{}")));
    }

    private ResultActions look(String what) throws Exception {
        return http.perform(get(MISSION + what)).andExpect(status().isOk());
    }

    private ResultActions call(Actor actor, MockHttpServletRequestBuilder request, @Nullable String body)
            throws Exception {
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return http.perform(request.principal(actor::id)).andExpect(status().is2xxSuccessful());
    }

    private static final class AsSomebody implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Set.of(ReadContext.class, WriteContext.class).contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var who = request.getUserPrincipal();
            var context = Workshop.as(who != null && who.getName().equals(BEN.id()) ? BEN : ANA);
            return parameter.getParameterType() == ReadContext.class ? context.read() : context;
        }
    }
}
