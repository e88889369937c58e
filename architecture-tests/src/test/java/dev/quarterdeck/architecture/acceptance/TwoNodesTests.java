package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.EventReader;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database are one product. */
class TwoNodesTests {
    // Long before a reader that was not woken would look again by itself.
    private static final long SOON = 5_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    void whatHappensOnOneNodeIsToldOnTheOther() {
        try (var one = Installation.in(directory.resolve("one/home"));
                var other = Installation.in(directory.resolve("other/home"))) {
            var database = sharedDatabase();
            one.qd(database, Installation.PROJECT, "up").succeeded();
            var mission = WatchedMission.in(GitRepository.create(directory.resolve("repository")), one);
            var person = one.token("person");
            other.qd(database, Installation.PROJECT, "up").succeeded();
            var here = mission.at(() -> one.api().as(person));
            var there = mission.at(() -> other.api().as(person));
            try (var reader = here.watched();
                    var distant = there.watched()) {
                for (var number = 0; number < 20; number++) {
                    var asked = System.nanoTime();
                    (number % 3 == 0 ? there : here).happen(number);
                    for (var each : List.of(reader, distant)) {
                        assertThat(each.await(number + 1).getLast().at() - asked)
                                .isLessThan(SOON);
                    }
                }
                assertThat(told(reader)).isEqualTo(told(distant));
            }
            agentsAreHeardOnBothAndSteeredWhereTheyRun(one, other, mission.id());
            one.qd(Installation.PROJECT, "missions").succeeded();
        }
    }

    private static void agentsAreHeardOnBothAndSteeredWhereTheyRun(
            Installation one, Installation other, String mission) {
        var agent = AgentAtWork.demo(one.api(), "demo say begun", Map.of("mission", mission));
        var there = new AgentAtWork(other.api(), agent.id());
        var path = "/api/mission-control/sessions/%s/stream?after=0".formatted(agent.id());
        try (var distant = EventReader.of(other::api, path)) {
            agent.awaits("waiting");
            for (var number = 0; number < 5; number++) {
                var word = "word " + number;
                var asked = System.nanoTime();
                agent.control("inject", Map.of("content", "demo say " + word)).succeeded();
                assertThat(distant.await(event -> event.data().contains("\"content\":\"%s\"".formatted(word)))
                                        .at()
                                - asked)
                        .isLessThan(SOON);
            }
            for (var control : List.of("pause", "terminate", "kill")) {
                assertThat(there.control(control, Map.of()).code()).isEqualTo("AGENT_SESSION_ELSEWHERE");
            }
            agent.control("kill", Map.of()).succeeded();
            distant.await(event -> event.type().equals("over"));
        }
    }

    private static List<String> told(EventReader reader) {
        return reader.events().stream()
                .map(event -> event.id() + " " + event.data())
                .toList();
    }

    private static Map<String, String> sharedDatabase() {
        var database = TestDatabase.fresh().access();
        return Map.of(
                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.runtimeUser(),
                "SPRING_DATASOURCE_PASSWORD", database.runtimePassword(),
                "SPRING_FLYWAY_USER", database.ownerUser(),
                "SPRING_FLYWAY_PASSWORD", database.ownerPassword());
    }
}
