package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What calls are about: a registered repository with a finalized mission of one work package, and a run of it. */
record Scene(Path checkout, String repository, String mission, String run) {
    private static final String WORK = """
            {"files": [
              {"path": "tasks.md", "text": "# Tasks\\n\\nWP01\\n"},
              {"path": "tasks/WP01-matrix.md",
               "text": "---\\ntitle: Matrix\\nowned_files: [matrix/**]\\nrequirement_refs: [FR-001]\\n---\\n\\nDo it.\\n"}]}
            """;

    static Scene in(Path directory, Web web, String admin) throws IOException, InterruptedException {
        var checkout = GitSample.in(directory.resolve("repository"));
        var registered = web.post("/api/repositories", admin, "{\"path\":\"%s\"}".formatted(checkout));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        var repository = registered.json().path("id").asString();
        var specified = web.post("/api/missions?repository=" + repository, admin, "{\"title\":\"Matrix\"}");
        assertThat(specified.status()).as(specified.body()).isEqualTo(201);
        var mission = specified.json().findPath("missionId").asString();
        for (var step : List.of("plan {}", "tasks " + WORK, "finalize {}")) {
            var words = step.split(" ", 2);
            var done = web.post("/api/missions/%s/%s".formatted(mission, words[0]), admin, words[1]);
            assertThat(done.status()).as(done.body()).isEqualTo(200);
        }
        var run = web.post("/api/missions/%s/runs".formatted(mission), admin, "");
        assertThat(run.status()).as(run.body()).isEqualTo(200);
        return new Scene(checkout, repository, mission, run.json().path("id").asString());
    }
}
