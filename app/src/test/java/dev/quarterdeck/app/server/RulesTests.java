package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rules as a client meets them, in a repository that has its own. */
@ServerTest
class RulesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @TempDir
    private Path directory;

    private Web web;
    private String admin;

    @BeforeEach
    void connect() {
        web = Web.at(port);
        admin = Web.secretIn(home.root());
    }

    @Test
    void aMissionAimedAtAProtectedBranchGetsOneBesideIt() throws IOException, InterruptedException {
        var repository = repository("branches:\n  protected: [main]\n  strategy: coordination\n");
        var specified = specify(repository, "Weigh the crates", "software-dev");
        assertThat(specified.status()).as(specified.body()).isEqualTo(201);
        var mission = specified.json().path("mission");
        assertThat(mission.path("targetBranch").asString()).startsWith("mission-target/weigh-the-crates-");
        assertThat(mission.path("mission").path("topology").asString()).isEqualTo("lanes_with_coordination");
        assertThat(specified.json().path("effect").path("kind").asString()).isEqualTo("committed");
    }

    @Test
    void anUnknownMissionTypeIsRefusedWithThoseThereAre() throws IOException, InterruptedException {
        var repository = repository("");
        var refused = specify(repository, "Weigh the crates", "softwaredev");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asString()).isEqualTo("MISSION_TYPE_UNKNOWN");
        assertThat(refused.json().path("candidates").toString()).contains("research");
    }

    @Test
    void aBrokenCharterStopsANewMissionAndNothingElse() throws IOException, InterruptedException {
        var repository = repository("branches: {protcted: [main]}\n");
        var refused = specify(repository, "Weigh the crates", "software-dev");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("REPOSITORY_RULES_INVALID");
        assertThat(refused.json().path("candidates").toString()).contains("line 1, /branches/protcted");
        assertThat(web.get("/api/missions?repository=" + repository, admin).status())
                .isEqualTo(200);
        var charter = web.get("/api/charter?repository=" + repository, admin);
        assertThat(charter.status()).isEqualTo(200);
        // Others may have given the organisation rules meanwhile, so the repository's layer is the last, not the
        // second.
        assertThat(charter.json().path("layers").values().stream().reduce((_, last) -> last))
                .hasValueSatisfying(layer ->
                        assertThat(layer.at("/problem/code").asString()).isEqualTo("REPOSITORY_RULES_INVALID"));
    }

    @Test
    void everyValueSaysItsLayer() throws IOException, InterruptedException {
        var repository = repository("review: {self_review: true}\n");
        var explained = web.get("/api/charter/review.self_review?repository=" + repository, admin)
                .json();
        assertThat(explained.at("/keys/0/said/0/layer").asString()).isEqualTo("repository");
        assertThat(explained.at("/keys/0/said/0/value").asBoolean()).isTrue();
        assertThat(explained.at("/keys/0/said").values().stream()
                        .map(said -> said.path("layer").asString()))
                .last()
                .isEqualTo("built-in");
    }

    @Test
    void schemasAreGivenOutByName() {
        assertThat(web.get("/schemas", admin).body()).contains("charter.schema.json", "mission-type.schema.json");
        var schema = web.get("/schemas/charter.schema.json", admin);
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.json().path("title").asString()).isEqualTo("Charter");
        assertThat(web.get("/schemas/nothing.schema.json", admin).status()).isEqualTo(404);
    }

    private String repository(String charter) throws IOException, InterruptedException {
        var checkout = GitSample.in(directory.resolve("repository"));
        Files.createDirectories(checkout.resolve(".quarterdeck"));
        Files.writeString(checkout.resolve(".quarterdeck/charter.yaml"), charter);
        GitSample.commit(checkout, "Say how we work");
        var registered = web.post("/api/repositories", admin, "{\"path\":\"%s\"}".formatted(checkout));
        return registered.json().path("id").asString();
    }

    private Web.Answer specify(String repository, String title, String type) {
        return web.post(
                "/api/missions?repository=" + repository,
                admin,
                "{\"title\":\"%s\",\"missionType\":\"%s\"}".formatted(title, type));
    }
}
