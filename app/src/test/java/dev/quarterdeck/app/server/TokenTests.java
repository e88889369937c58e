package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class TokenTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    private Web web;
    private People people;

    @BeforeEach
    void connect() {
        web = Web.at(port);
        people = new People(web, home.root());
    }

    @Test
    void theTokenFileOpensTheApiAndNobodyElseCanReadIt() throws IOException {
        assertThat(web.get("/api/users/self", people.admin())
                        .json()
                        .path("roles")
                        .toString())
                .contains("admin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.token())))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutACredentialEveryPathIsClosed() {
        for (var path : new String[] {"/api/users", "/api/no-such-thing", "/openapi.json", "/swagger-ui/index.html"}) {
            var answer = web.send(web.to(path));
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(answer.json().path("nextStep").asString()).contains("qd up");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aWriteWithoutACredentialIsAStrangersFirstOfAll() {
        var answer = web.send(web.to("/api/users").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anUnknownTokenIsRefusedEvenWhereNoneIsNeeded() {
        var answer = web.get("/actuator/health", "qd_nobody");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void healthNeedsNobodyAndSaysNothingButUp() {
        assertThat(web.send(web.to("/actuator/health/readiness")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(web.send(web.to("/actuator/env")).status()).isEqualTo(401);
        assertThat(web.get("/actuator/env", people.admin()).status()).isEqualTo(404);
    }

    @Test
    void anObserverCannotAddPeople() {
        var refused = web.post("/api/users", people.with(Role.OBSERVER), "{\"name\":\"A\",\"role\":\"admin\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PERMISSION_DENIED");
        assertThat(refused.json().path("expected").asString()).isEqualTo("administer");
    }
}
