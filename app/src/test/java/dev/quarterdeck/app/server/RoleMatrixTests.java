package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API with every role and with nobody; a new endpoint fails this until it stands in the table. */
@ServerTest
class RoleMatrixTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @Autowired
    private Permissions permissions;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path directory;

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
        assertThat(Endpoints.ALL.stream().map(Endpoints.Call::endpoint).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void everyRoleMayDoWhatItsPermissionsSayAndNobodyMayDoAnything() throws IOException, InterruptedException {
        var web = Web.at(port);
        var people = new People(web, home.root());
        var scene = Scene.in(directory, web, people.admin());
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            tokens.put(role, people.with(role));
        }
        for (var call : Endpoints.ALL) {
            assertThat(status(web, call, scene, "Basic bm9ib2R5"))
                    .as("%s by nobody", call)
                    .isEqualTo(401);
            tokens.forEach((role, token) -> {
                var may = permissions.of(Set.of(role)).contains(call.needed());
                var status = status(web, call, scene, "Bearer " + token);
                if (may) {
                    assertThat(status).as("%s by %s", call, role).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s by %s", call, role).isEqualTo(403);
                }
            });
        }
    }

    @Test
    void whatBelongsToAnotherOrganisationIsNotThere() throws IOException, InterruptedException {
        var web = Web.at(port);
        var admin = Web.secretIn(home.root());
        var scene = Scene.in(directory, web, admin);
        var token = web.get("/api/tokens", admin).json().at("/items/0/id").asString();
        var stranger = new Stranger(database).adminsToken();

        assertThat(web.get("/api/users/self", stranger).json().path("name").asString())
                .isEqualTo("Stranger");
        for (var list : List.of("/api/repositories", "/api/missions")) {
            assertThat(web.get(list, stranger).json().path("items")).as(list).isEmpty();
        }
        assertThat(web.get("/api/users", stranger).json().path("items")).hasSize(1);
        assertThat(web.send(web.to("/api/tokens/" + token, stranger).DELETE()).status())
                .isEqualTo(404);
        for (var call : Endpoints.ALL) {
            if (Stream.of("{mission}", "{repository}", "{run}").anyMatch(call.endpoint()::contains)) {
                assertThat(status(web, call, scene, "Bearer " + stranger))
                        .as(call.endpoint())
                        .isEqualTo(404);
            }
        }
        rulesAreNotThere(web, scene, stranger);
        assertThat(web.post("/api/missions?repository=" + scene.repository(), stranger, "{\"title\":\"Mine\"}")
                        .status())
                .isEqualTo(404);
    }

    private static void rulesAreNotThere(Web web, Scene scene, String stranger) {
        for (var rules : List.of("/api/charter", "/api/mission-types", "/api/agent-profiles")) {
            assertThat(web.get(rules + "?repository=" + scene.repository(), stranger)
                            .status())
                    .as(rules)
                    .isEqualTo(404);
        }
    }

    private static int status(Web web, Endpoints.Call call, Scene scene, String credential) {
        var body = call.body();
        return web.send(web.to(call.path(scene))
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
}
