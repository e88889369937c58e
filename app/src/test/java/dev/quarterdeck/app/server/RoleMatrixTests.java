package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** What belongs to one organisation; the rest of a path is a word of the product's own. */
    private static final Set<String> OWNED = Set.of(
            "{mission}", "{repository}", "{run}", "{session}", "{token}", "{effect}", "{user}", "DELETE /api/secrets/");

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @Autowired
    private Permissions permissions;

    @Autowired
    private Organizations organizations;

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
            assertThat(status(web, call, call.path(scene), "Basic bm9ib2R5"))
                    .as("%s by nobody", call)
                    .isEqualTo(401);
            tokens.forEach((role, token) -> {
                var may = permissions.of(Set.of(role)).contains(call.needed());
                var status = status(web, call, call.path(scene), "Bearer " + token);
                if (may) {
                    assertThat(status).as("%s by %s", call, role).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s by %s", call, role).isEqualTo(403);
                }
            });
        }
    }

    @Test
    void whatBelongsToAnotherOrganisationIsNotThere() throws Exception {
        var web = Web.at(port);
        var admin = Web.secretIn(home.root());
        var scene = Scene.in(directory, web, admin);
        var organization = organizations.ensureLocal();
        var owned = Owned.in(scene, web, home.root(), database, organization);
        var before = owned.seen();
        var stranger = new Stranger(web, admin).adminsToken();
        for (var call : Endpoints.ALL) {
            var status = status(web, call, owned.path(call), "Bearer " + stranger);
            if (OWNED.stream().anyMatch(call.endpoint()::contains)) {
                assertThat(status).as(call.endpoint()).isEqualTo(404);
            } else {
                assertThat(status).as(call.endpoint()).isNotIn(401, 500);
            }
        }
        assertThat(owned.seen()).isEqualTo(before);
    }

    @Test
    void anotherOrganisationsListsAreEmptyAndItsRulesUnknown() throws IOException, InterruptedException {
        var web = Web.at(port);
        var admin = Web.secretIn(home.root());
        var scene = Scene.in(directory, web, admin);
        var stranger = new Stranger(web, admin).adminsToken();

        assertThat(web.get("/api/users/self", stranger).json().path("name").asString())
                .isEqualTo("Stranger");
        for (var list : List.of("/api/repositories", "/api/missions")) {
            assertThat(web.get(list, stranger).json().path("items")).as(list).isEmpty();
        }
        assertThat(web.get("/api/users", stranger).json().path("items")).hasSize(2);
        rulesAreNotThere(web, scene, stranger);
        assertThat(web.post("/api/missions?repository=" + scene.repository(), stranger, "{\"title\":\"Mine\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAgentSeesItsOwnMissionAndItsOwnSessionAndNothingElse() throws IOException, InterruptedException {
        var web = Web.at(port);
        var admin = Web.secretIn(home.root());
        var other = Scene.in(directory.resolve("other"), web, admin);
        var scene = Scene.in(directory.resolve("own"), web, admin);
        var agent = Posted.in(scene, web, admin);
        mayWhatIsItsOwn(web, scene, agent);
        mayNothingElse(web, other, agent);
    }

    private void mayWhatIsItsOwn(Web web, Scene scene, Posted agent) {
        for (var call : Endpoints.ALL) {
            var own = call.path(scene).replace(Endpoints.NO_ID, agent.session());
            var may = permissions.of(Set.of(Role.AGENT)).contains(call.needed())
                    || (call.needed() == Permission.OVERSEE && call.endpoint().contains("{session}"));
            var status = status(web, call, own, "Bearer " + agent.token());
            if (may) {
                assertThat(status).as("%s of its own", call).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as("%s of its own", call).isEqualTo(403);
            }
        }
    }

    private static void mayNothingElse(Web web, Scene other, Posted agent) {
        for (var call : Endpoints.ALL) {
            if (call.endpoint().contains("{mission}") || call.endpoint().contains("{session}")) {
                assertThat(status(web, call, call.path(other), "Bearer " + agent.token()))
                        .as("%s of another", call)
                        // What a context could not be is part of what it shows.
                        .isEqualTo(call.endpoint().endsWith("/context") ? 200 : 403);
            }
        }
        var unknown = web.get("/api/missions/matrix", agent.token());
        assertThat(unknown.json().path("code").asString()).isEqualTo("AGENT_POSTED_ELSEWHERE");
        assertThat(unknown.json().path("candidates")).isEmpty();
        assertThat(web.get("/api/missions/%s/context".formatted(other.mission()), agent.token())
                        .body())
                .contains("AGENT_POSTED_ELSEWHERE")
                .doesNotContain(other.repository());
        assertThat(web.get("/api/charter?repository=" + other.repository(), agent.token())
                        .status())
                .isEqualTo(403);
    }

    private static void rulesAreNotThere(Web web, Scene scene, String stranger) {
        for (var rules : List.of("/api/charter", "/api/mission-types", "/api/agent-profiles")) {
            assertThat(web.get(rules + "?repository=" + scene.repository(), stranger)
                            .status())
                    .as(rules)
                    .isEqualTo(404);
        }
    }

    private static int status(Web web, Endpoints.Call call, String path, String credential) {
        var body = call.body();
        return web.send(web.to(path)
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
