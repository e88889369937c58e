package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** What calls are about: a registered repository with a mission. */
record Scene(Path checkout, String repository, String mission) {
    static Scene in(Path directory, Web web, String admin) throws IOException, InterruptedException {
        var checkout = GitSample.in(directory.resolve("repository"));
        var registered = web.post("/api/repositories", admin, "{\"path\":\"%s\"}".formatted(checkout));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        var repository = registered.json().path("id").asString();
        var specified = web.post("/api/missions?repository=" + repository, admin, "{\"title\":\"Matrix\"}");
        assertThat(specified.status()).as(specified.body()).isEqualTo(201);
        return new Scene(
                checkout, repository, specified.json().findPath("missionId").asString());
    }
}
