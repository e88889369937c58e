package dev.quarterdeck.governance.internal.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class AccessControllersTests {
    private final GovernanceModule module = new GovernanceModule(2);
    private final Tokens tokens = module.get(Tokens.class);
    private final EntryContext admin = module.admin();
    private final MockMvcTester http = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(module.get(UsersController.class), module.get(TokensController.class))
                    .setCustomArgumentResolvers(new Caller(admin))
                    .build());

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPersonIsAdded() {
        assertThat(post("/api/users", """
                {"name": "ana", "role": "operator"}"""))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.user.name")
                .isEqualTo("ana");
        assertThat(http.get().uri("/api/users"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> assertThat(body.getJson()).contains("\"items\"", "\"nextCursor\""));
    }

    @Test
    void aTrailIsNotReadToItsEndForAReaderWhoHasGone() {
        module.join("ana", Role.OBSERVER);
        var gone = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                });
            }
        };
        assertThatThrownBy(() -> module.get(AuditController.class).export(admin, AuditTrail.Filter.ALL, gone))
                .hasMessageContaining("Broken pipe");
    }

    @Test
    void theCallerIsTheirSelf() {
        assertThat(http.get().uri("/api/users/self"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(admin.entry().actor().id());
    }

    @Test
    void aTokenIsIssuedListedAndRevoked() {
        module.join("ana", Role.OBSERVER);
        assertThat(post("/api/tokens", """
                {"label": "ci", "user": "ana", "lifetime": "P30D"}"""))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.secret")
                .asString()
                .startsWith("qd_");
        var issued = tokens.list(admin, ListPart.FIRST).items().getLast();
        assertThat(issued.expiresAt()).isEqualTo(GovernanceModule.START.plus(Duration.ofDays(30)));
        assertThat(http.delete().uri("/api/tokens/{token}", issued.id()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revokedAt")
                .isNotNull();
        assertThat(http.get().uri("/api/tokens"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void theIdempotencyKeyIsAHeader() {
        var again = http.post()
                .uri("/api/tokens")
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"label\": \"ci\"}");
        assertThat(again).hasStatus(HttpStatus.CREATED);
        assertThat(again).failure().hasRootCauseInstanceOf(Refused.class).hasMessageContaining("TOKEN_ALREADY_ISSUED");
    }

    @Test
    void whatIsLeftOutIsRefused() {
        assertThat(post("/api/users", "{}")).failure().hasMessageContaining("ROLE_UNKNOWN");
        assertThat(post("/api/users", "{\"role\": \"agent\"}")).failure().hasMessageContaining("INVALID_INPUT");
        assertThat(post("/api/tokens", "{}")).failure().hasMessageContaining("INVALID_INPUT");
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, String body) {
        return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private record Caller(EntryContext context) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(EntryContext.class);
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
