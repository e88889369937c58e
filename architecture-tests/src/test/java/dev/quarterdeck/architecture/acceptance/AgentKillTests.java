package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents whose server is killed under them. */
class AgentKillTests {
    private static final Map<String, ?> KILL_ALL = Map.of("provider", "internal", "confirmation", "KILL ALL");
    private static final String SCRIPT = "demo fork 900\ndemo say begun\ndemo slow 600000";

    @TempDir
    private Path directory;

    @Test
    void aKilledServerLeavesNoLieAndNoOrphan() {
        surviving(5);
    }

    @Test
    @Tag("soak")
    void aKilledServerWithTwentyAgentsLeavesNoLieAndNoOrphan() {
        surviving(20);
    }

    private void surviving(int agents) {
        try (var installation = Installation.in(directory.resolve("home"))) {
            installation.up();
            var repository = GitRepository.create(directory.resolve("repository"));
            var mission = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"))
                    .id();
            var before = Member.added(installation, mission, "operator", false).joined("developer");
            var first = Map.of("mission", mission, "workPackage", "WP01");
            var asking = AgentAtWork.demo(before.api(), "demo ask May I?", first);
            var where = Map.of("mission", mission, "command", List.of("process"));
            var working = IntStream.range(0, agents - 2)
                    .mapToObj(_ -> AgentAtWork.demo(before.api(), SCRIPT, where))
                    .toList();
            var paused = AgentAtWork.demo(before.api(), "demo say hello", Map.of("mission", mission));
            paused.awaits("waiting").control("pause", Map.of()).succeeded();
            paused.awaits("paused");
            working.forEach(AgentKillTests::hasAChild);
            AgentAtWork.await(() -> before.inbox().size() == 1, "the question waits");
            before.api().post("/api/mission-control/kill-all", KILL_ALL);

            installation.kill(installation.serverProcess());
            installation
                    .qd(Map.of("QUARTERDECK_AGENTS_PERMISSIONPATIENCE", "1s"), Installation.PROJECT, "up")
                    .succeeded();

            var member = new Member(
                    new Api(installation.api().server(), before.api().authorization()), before.id(), mission);
            isTrue(member, asking, working, paused);
        }
    }

    private static void hasAChild(AgentAtWork agent) {
        agent.awaitsWord("begun");
        AgentAtWork.await(() -> agent.processes() >= 2, "there is something to be left behind");
    }

    private static void isTrue(Member after, AgentAtWork asking, List<AgentAtWork> working, AgentAtWork paused) {
        for (var agent : working) {
            var seen = again(after, agent);
            assertThat(seen.awaits("failed").seen().get("endReason").asString()).isEqualTo("host_restarted");
            AgentAtWork.await(() -> seen.processes() == 0, "no process of %s is left".formatted(seen.id()));
        }
        again(after, asking).awaits("failed");
        AgentAtWork.await(() -> after.inbox().isEmpty(), "nobody is asked for an agent that is gone");
        AgentAtWork.await(
                () -> after.get("collaboration").get("participants").size() == 2, "only the paused agent is left");

        standsStill(after, again(after, paused));

        var wanted =
                Map.of("provider", "internal", "mission", after.mission(), "prompt", "x", "command", List.of("true"));
        var refused = after.api().tryPost("/api/mission-control/sessions", wanted, null);
        assertThat(refused.code()).isEqualTo("AGENTS_STOPPED");
        whatNobodyAnswersExpires(after);
    }

    private static void standsStill(Member after, AgentAtWork still) {
        assertThat(still.status()).isEqualTo("paused");
        still.control("inject", Map.of("content", "demo say later")).succeeded();
        AgentAtWork.demo(after.api(), "demo say meanwhile", Map.of("mission", after.mission()))
                .awaits("waiting")
                .control("kill", Map.of())
                .succeeded();
        assertThat(still.said()).doesNotContain("later");
        still.control("resume", Map.of()).succeeded();
        still.awaitsWord("later");
    }

    private static void whatNobodyAnswersExpires(Member after) {
        var agent =
                AgentAtWork.demo(after.api(), "demo ask Anybody?\ndemo say never", Map.of("mission", after.mission()));
        agent.awaitsWord("turn over: cancelled");
        assertThat(agent.said()).doesNotContain("never");
        assertThat(after.logged()).contains("DecisionRequestExpired").doesNotContain("DecisionCaptured");
        var told = after.api()
                .get("/api/mission-control/audit?action=agent.permission")
                .at("/items/0");
        assertThat(told.at("/metadata/reason").asString()).isEqualTo("timeout");
        assertThat(told.get("outcome").asString()).isEqualTo("failed");
        agent.awaits("waiting");
    }

    private static AgentAtWork again(Member after, AgentAtWork before) {
        return new AgentAtWork(after.api(), before.id());
    }
}
