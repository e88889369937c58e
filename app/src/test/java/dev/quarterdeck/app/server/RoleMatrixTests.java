package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API with every role and with nobody; a new endpoint fails this until it stands in the table. */
@ServerTest
class RoleMatrixTests {
    private static final List<Call> CALLS = List.of(
            new Call("GET /api/users", Permission.ADMINISTER, null),
            new Call("POST /api/users", Permission.ADMINISTER, "{\"name\":\"\",\"role\":\"observer\"}"),
            new Call("GET /api/users/self", Permission.READ, null),
            new Call("GET /api/tokens", Permission.READ, null),
            new Call("POST /api/tokens", Permission.READ, "{\"label\":\"matrix\"}"),
            new Call("DELETE /api/tokens/{token}", Permission.READ, null),
            new Call("POST /api/repositories", Permission.ADMINISTER, "{\"path\":\"/nowhere\"}"),
            new Call("GET /api/missions/{mission}/context", Permission.READ, null));

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @Autowired
    private Permissions permissions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void theTableHasEveryEndpoint() {
        var endpoints = handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .map(path -> methodOf(mapping) + " " + path))
                .collect(Collectors.toSet());
        assertThat(CALLS.stream().map(Call::endpoint).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void everyRoleMayDoWhatItsPermissionsSayAndNobodyMayDoAnything() {
        var web = Web.at(port);
        var people = new People(web, home.root());
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            tokens.put(role, people.with(role));
        }
        for (var call : CALLS) {
            assertThat(status(web, call, "Basic bm9ib2R5"))
                    .as("%s by nobody", call)
                    .isEqualTo(401);
            tokens.forEach((role, token) -> {
                var may = permissions.of(Set.of(role)).contains(call.needed());
                var status = status(web, call, "Bearer " + token);
                if (may) {
                    assertThat(status).as("%s by %s", call, role).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s by %s", call, role).isEqualTo(403);
                }
            });
        }
    }

    private static int status(Web web, Call call, String credential) {
        var body = call.body();
        return web.send(web.to(call.path())
                        .header("Authorization", credential)
                        .header("Content-Type", "application/json")
                        .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)))
                .status();
    }

    private static String methodOf(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.joining());
    }

    private record Call(
            String endpoint, Permission needed, @Nullable String body) {
        private static final Map<String, String> VARIABLES = Map.of("{token}", "none", "{mission}", "none");

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path() {
            var path = endpoint.substring(endpoint.indexOf(' ') + 1);
            for (var variable : VARIABLES.entrySet()) {
                path = path.replace(variable.getKey(), variable.getValue());
            }
            return path;
        }
    }
}
