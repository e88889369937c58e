package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Review and completion among people who take part: the tenth flow of collaboration, over HTTP. */
@ExtendWith(SharedInstallation.class)
class FinishingTests {
    private final Installation installation;

    @TempDir
    private Path directory;

    FinishingTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void whatAMissionCameToIsThereForEverybody() {
        var repository = GitRepository.create(directory.resolve("repository"));
        var planned = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"));
        var mission = planned.id();
        var worker = new Member(installation.api().as(installation.token("worker")), "", mission).joined("developer");
        var reviewer = Member.added(installation, mission, "operator", false).joined("reviewer");
        var question = DecidingTests.asked(worker, false);

        step(worker, "implement", () -> planned.work("WP01"));
        step(reviewer, "review", () -> reviewer.post("review", Map.of("workPackage", "WP01", "verdict", "approved")));
        reviewer.decide(question, "gram").succeeded();
        reviewer.post("accept", Map.of());
        reviewer.post("merge", Map.of());

        tellsWhatItCameTo(worker, reviewer);
        assertThat(worker.inbox()).isEmpty();
        var begun = worker.tryPost("step-executions", Map.of("step", "implement", "workPackage", "WP01"));
        assertThat(begun.code()).isEqualTo("MISSION_AT_REST");
    }

    private static void tellsWhatItCameTo(Member worker, Member reviewer) {
        var status = worker.get("status");
        assertThat(status.get("phase").asString()).isEqualTo("completed");
        assertThat(status.at("/summary/done").asInt()).isEqualTo(1);
        var state = worker.get("collaboration");
        assertThat(state.at("/executions"))
                .extracting(one -> one.get("outcome").asString())
                .containsExactly("success", "success");
        assertThat(state.at("/executions/1/participant").asString()).isEqualTo(reviewer.id());
        assertThat(state.at("/decisions/0/by/id").asString()).isEqualTo(reviewer.id());
        assertThat(state.get("anomalies")).isEmpty();
        var told = worker.get("timeline?group=mission&limit=1").at("/items/0");
        assertThat(told.get("type").asString()).isEqualTo("MissionCompleted");
        assertThat(told.at("/actor/id").asString()).isEqualTo(reviewer.id());
    }

    private static JsonNode step(Member by, String name, Runnable work) {
        by.post("step-executions", Map.of("step", name, "workPackage", "WP01"));
        work.run();
        return by.post("step-executions/%s/completion".formatted(name), Map.of("outcome", "success"));
    }
}
