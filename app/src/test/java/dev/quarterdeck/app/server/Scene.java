package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** What calls are about: a registered repository with a mission, and a run of it. */
record Scene(Path checkout, String repository, String mission, String run) {
    static Scene in(Path directory, Web web, String admin) throws IOException, InterruptedException {
        var checkout = GitSample.in(directory.resolve("repository"));
        var registered = web.post("/api/repositories", admin, "{\"path\":\"%s\"}".formatted(checkout));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        var repository = registered.json().path("id").asString();
        var specified = web.post("/api/missions?repository=" + repository, admin, "{\"title\":\"Matrix\"}");
        assertThat(specified.status()).as(specified.body()).isEqualTo(201);
        var mission = specified.json().findPath("missionId").asString();
        var run = web.post("/api/missions/%s/runs".formatted(mission), admin, "");
        assertThat(run.status()).as(run.body()).isEqualTo(200);
        return new Scene(checkout, repository, mission, run.json().path("id").asString());
    }
}
