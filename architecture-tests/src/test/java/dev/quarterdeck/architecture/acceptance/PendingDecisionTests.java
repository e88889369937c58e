package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions wait through the end of the server they were asked of. */
class PendingDecisionTests {
    private static final int PATIENCE = 200;

    @TempDir
    private Path directory;

    @Test
    void aKilledServerLosesNoQuestionAndDoublesNone() throws InterruptedException {
        try (var installation = Installation.in(directory.resolve("home"))) {
            installation.up();
            var repository = GitRepository.create(directory.resolve("repository"));
            var mission = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"))
                    .id();
            var before = Member.added(installation, mission, "operator", false).joined("developer");
            var kept = DecidingTests.asked(before, false);
            var deadline = Instant.now().plusSeconds(3).toString();
            var soon = Map.of("question", "Soon?", "options", List.of("yes"), "deadline", deadline);
            var expiring =
                    before.post("decision-requests", soon).at("/request/id").asString();
            var logged = before.logged();

            installation.kill(installation.serverProcess());
            installation.up();

            var address = installation.api().server();
            var after = new Member(new Api(address, before.api().authorization()), before.id(), mission);
            assertThat(after.logged()).startsWith(logged.toArray(String[]::new));
            for (var look = 0; look < PATIENCE && after.inbox().size() > 1; look++) {
                Thread.sleep(100);
            }
            assertThat(after.inbox())
                    .extracting(item -> item.get("id").asString())
                    .containsExactly(kept);
            assertThat(after.decide(expiring, "yes").code()).isEqualTo("DECISION_REQUEST_EXPIRED");
            assertThat(after.logged().stream().filter("DecisionRequestExpired"::equals))
                    .hasSize(1);
            after.decide(kept, "gram").succeeded();
            assertThat(after.inbox()).isEmpty();
            assertThat(after.logged().stream().filter("DecisionCaptured"::equals))
                    .hasSize(1);
            installation.qd(Installation.PROJECT, "verify").succeeded();
        }
    }
}
