package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stream that is open lasts no longer than what its reader proved themselves with. */
@ServerTest
class LastingStreamsTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @TempDir
    private Path directory;

    private Web web;
    private String admin;
    private List<String> paths;
    private OpenStream other;

    @BeforeEach
    void openOneThatLasts() throws IOException, InterruptedException {
        web = Web.at(port);
        admin = Web.secretIn(home.root());
        var scene = Scene.in(directory, web, admin);
        var agent = Posted.in(scene, web, admin);
        paths = List.of(
                "/api/mission-control/stream",
                "/api/mission-control/sessions/%s/stream?after=0".formatted(agent.session()),
                "/api/missions/%s/stream".formatted(scene.mission()));
        other = OpenStream.of(web, web.to("/api/mission-control/stream", admin));
    }

    @AfterEach
    void theOtherLasts() {
        assertThat(other.isOver()).isFalse();
        other.close();
    }

    @Test
    void aTokenThatIsRevokedHearsNoMore() {
        var token = new People(web, home.root()).with(Role.OBSERVER);
        var open = open(token);
        var id = web.get("/api/tokens", token).json().at("/items/0/id").asString();
        assertThat(send("DELETE", "/api/tokens/" + id, "")).isLessThan(300);
        open.forEach(OpenStream::awaitEnd);
    }

    @Test
    void whoeverMayDoSomethingElseNowOrIsGoneComesInAgainOrNot() {
        var token = new People(web, home.root()).with(Role.OPERATOR);
        var person = web.get("/api/users/self", token).json().get("id").asString();
        var asOperator = open(token);
        assertThat(send("PUT", "/api/users/%s/role".formatted(person), "{\"role\":\"observer\"}"))
                .isLessThan(300);
        asOperator.forEach(OpenStream::awaitEnd);
        var asObserver = open(token);
        assertThat(send("DELETE", "/api/users/" + person, "")).isLessThan(300);
        asObserver.forEach(OpenStream::awaitEnd);
        assertThat(web.get(paths.getFirst(), token).status()).isEqualTo(401);
    }

    private List<OpenStream> open(String token) {
        var open = paths.stream()
                .map(path -> OpenStream.of(web, web.to(path, token)))
                .toList();
        open.forEach(stream -> stream.awaitText("retry: "));
        return open;
    }

    private int send(String method, String path, String body) {
        return web.send(web.to(path, admin)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .status();
    }
}
