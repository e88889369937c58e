package dev.quarterdeck.app.server;

import static dev.quarterdeck.kernel.actor.Permission.ADMINISTER;
import static dev.quarterdeck.kernel.actor.Permission.FORCE;
import static dev.quarterdeck.kernel.actor.Permission.OPERATE;
import static dev.quarterdeck.kernel.actor.Permission.READ;
import static dev.quarterdeck.kernel.actor.Permission.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final List<Call> CALLS = List.of(
            new Call("GET /api/users", ADMINISTER, null),
            new Call("POST /api/users", ADMINISTER, "{\"name\":\"\",\"role\":\"observer\"}"),
            new Call("GET /api/users/self", READ, null),
            new Call("GET /api/tokens", READ, null),
            new Call("POST /api/tokens", READ, "{\"label\":\"matrix\"}"),
            new Call("DELETE /api/tokens/{token}", READ, null),
            new Call("GET /api/mission-control/audit", READ, null),
            new Call("GET /api/mission-control/audit/export", READ, null),
            new Call("GET /api/mission-control/audit/proof", READ, null),
            new Call("GET /api/charter", READ, null),
            new Call("GET /api/charter/{key}", READ, null),
            new Call("PUT /api/charter", ADMINISTER, "{\"text\":\"review: {self_review: false}\"}"),
            new Call("GET /api/mission-types", READ, null),
            new Call("GET /api/mission-types/{type}", READ, null),
            new Call("GET /api/agent-profiles", READ, null),
            new Call("GET /api/rules/{kind}/{name}", READ, null),
            new Call("PUT /api/rules/{kind}/{name}", ADMINISTER, "{\"text\":\"Be kind.\"}"),
            new Call("DELETE /api/rules/{kind}/{name}", ADMINISTER, null),
            new Call("POST /api/rules/{kind}/{name}/check", READ, "{\"text\":\"\"}"),
            new Call("GET /api/repositories", READ, null),
            new Call("POST /api/repositories", ADMINISTER, "{\"path\":\"/nowhere\"}"),
            new Call("GET /api/events", READ, null),
            new Call("GET /api/missions", READ, null),
            new Call("POST /api/missions", OPERATE, "{\"title\":\"\"}"),
            new Call("GET /api/missions/{mission}", READ, null),
            new Call("GET /api/missions/{mission}/status", READ, null),
            new Call("GET /api/missions/{mission}/work-packages", READ, null),
            new Call(
                    "POST /api/missions/{mission}/work-packages/{workPackage}/transitions",
                    OPERATE,
                    "{\"to\":\"blocked\",\"reason\":\"matrix\"}"),
            new Call(
                    "POST /api/missions/{mission}/work-packages/{workPackage}/force",
                    FORCE,
                    "{\"to\":\"blocked\",\"reason\":\"matrix\"}"),
            new Call("POST /api/missions/{mission}/implement", OPERATE, "{}"),
            new Call("POST /api/missions/{mission}/review", OPERATE, "{\"workPackage\":\"WP01\"}"),
            new Call("POST /api/missions/{mission}/work-packages/{workPackage}/done", REPORT, "{}"),
            new Call("GET /api/missions/{mission}/lanes", READ, null),
            new Call("POST /api/missions/{mission}/lanes/{lane}/update", OPERATE, null),
            new Call("DELETE /api/missions/{mission}/lanes/{lane}/worktree", OPERATE, null),
            new Call("GET /api/missions/{mission}/forced", READ, null),
            new Call("GET /api/missions/{mission}/reviews", READ, null),
            new Call("GET /api/missions/{mission}/readiness", READ, null),
            new Call("GET /api/missions/{mission}/events", READ, null),
            new Call("GET /api/missions/{mission}/stream", READ, null),
            new Call("GET /api/missions/{mission}/timeline", READ, null),
            new Call("GET /api/missions/{mission}/context", READ, null),
            new Call("GET /api/missions/{mission}/plan", READ, null),
            new Call("POST /api/missions/{mission}/plan", OPERATE, null),
            new Call("POST /api/missions/{mission}/tasks", OPERATE, null),
            new Call("POST /api/missions/{mission}/finalize", OPERATE, null),
            new Call("POST /api/missions/{mission}/analyze", OPERATE, null),
            new Call("POST /api/missions/{mission}/accept", OPERATE, null),
            new Call("GET /api/missions/{mission}/merge", READ, null),
            new Call("POST /api/missions/{mission}/merge", OPERATE, null),
            new Call("DELETE /api/missions/{mission}/merge", OPERATE, null),
            new Call("GET /api/effects", READ, null),
            new Call("POST /api/effects/{effect}/retry", OPERATE, null),
            new Call("POST /api/missions/{mission}/retrospect", OPERATE, null),
            new Call("POST /api/missions/{mission}/pause", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/cancel", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/reopen", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/decision-requests", REPORT, "{\"question\":\"\"}"),
            new Call("GET /api/missions/{mission}/decision-requests", READ, null),
            new Call("DELETE /api/missions/{mission}/decision-requests/{request}", REPORT, null),
            new Call("GET /api/inbox", READ, null),
            new Call("GET /api/inbox/count", READ, null),
            new Call("POST /api/missions/{mission}/worktrees", OPERATE, "{\"lane\":\"a\"}"),
            new Call("POST /api/missions/{mission}/runs", OPERATE, null),
            new Call("GET /api/missions/{mission}/ledger", READ, null),
            new Call("GET /api/runs/{run}/next", READ, null),
            new Call("POST /api/runs/{run}/next", REPORT, null),
            new Call("POST /api/runs/{run}/steps/{step}/complete", REPORT, "{\"outcome\":\"success\"}"),
            new Call("POST /api/runs/{run}/decisions/{decision}", OPERATE, "{\"option\":\"approve\"}"),
            new Call("POST /api/repositories/{repository}/adopt", ADMINISTER, null),
            new Call("GET /api/repositories/{repository}/findings", READ, null),
            new Call("GET /api/repositories/{repository}/seams", READ, null),
            new Call("POST /api/repositories/{repository}/seams/comparison", ADMINISTER, null),
            new Call("POST /api/missions/{mission}/seams/{seam}", ADMINISTER, "{\"to\":\"shadow\"}"),
            new Call("POST /api/missions/{mission}/seams/{seam}/force", FORCE, "{\"reason\":\"matrix\"}"));

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
        assertThat(CALLS.stream().map(Call::endpoint).collect(Collectors.toSet()))
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
        for (var call : CALLS) {
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
        for (var call : CALLS) {
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

    private static int status(Web web, Call call, Scene scene, String credential) {
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

    private record Call(
            String endpoint, Permission needed, @Nullable String body) {
        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path(Scene scene) {
            var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{mission}", scene.mission())
                    .replace("{repository}", scene.repository())
                    .replace("{workPackage}", "WP01")
                    .replace("{run}", scene.run())
                    .replace("{step}", "plan")
                    .replace("{decision}", "matrix")
                    .replace("{lane}", "a")
                    .replace("{effect}", "01JD0000000000000000000000")
                    .replace("{request}", "01JD0000000000000000000000")
                    .replace("{seam}", "status")
                    .replace("{token}", "none")
                    .replace("{key}", "review")
                    .replace("{type}", "plan")
                    .replace("{kind}", "directive")
                    .replace("{name}", "matrix");
            // A stream that is opened does not end.
            var stated = path.endsWith("/stream") ? path + "?after=nowhere" : path;
            return path.equals("/api/missions") ? path + "?repository=" + scene.repository() : stated;
        }
    }
}
