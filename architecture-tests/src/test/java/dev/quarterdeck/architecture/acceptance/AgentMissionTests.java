package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Agents that are sent to a mission, over HTTP: what they may do there, what they ask, and what remains of them. */
@ExtendWith(SharedInstallation.class)
class AgentMissionTests {
    private final Installation installation;

    @TempDir
    private Path directory;

    AgentMissionTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void whatAnAgentLeavesIsJudgedAndNotHowItEnded() {
        var mission = mission();
        var operator = operator(mission);
        var tidy = sent(operator, "WP01", Map.of("once", true), "edit wp01.txt written", "commit Write it");
        var broken = sent(
                operator,
                "WP02",
                Map.of(),
                "edit wp02.txt written",
                "commit Write it",
                "qd done WP01 --all",
                "qd done WP02 --all",
                "crash 3");

        tidy.awaits("completed");
        broken.awaits("failed");

        AgentAtWork.await(() -> participants(operator).equals(List.of(operator.id())), "both agents have left");
        assertThat(broken.said()).anyMatch(text -> text.contains("AGENT_POSTED_ELSEWHERE"));
        AgentAtWork.await(() -> status(operator, "WP01").equals("planned"), "what was not handed in is nobody's");
        assertThat(status(operator, "WP02")).isEqualTo("for_review");
        assertThat(tidy.seen().get("directory").asString()).contains("-lane-");
        assertThat(tidy.said().getFirst())
                .contains("Work in `%s`".formatted(tidy.seen().get("directory").asString()));
        var next = sent(operator, "WP01", Map.of(), "slow 60000");
        assertThat(status(operator, "WP01")).isEqualTo("in_progress");
        next.control("kill", Map.of()).succeeded();
        AgentAtWork.await(() -> status(operator, "WP01").equals("planned"), "nor is what a killed agent had");
    }

    @Test
    void whatAnAgentAsksWaitsInTheInboxAndTheFirstAnswerIsTheAnswer() {
        var mission = mission();
        var operator = operator(mission);
        var other = operator(mission);
        var agent = sent(operator, "WP01", Map.of(), "ask May I?", "ask And now?");

        var asked = awaitsQuestion(operator);
        assertThat(asked.get("sort").asString()).isEqualTo("agent_permission");
        assertThat(asked.get("options").valueStream().map(JsonNode::asString)).containsExactly("Allow", "Reject");
        var request = asked.get("id").asString();
        other.decide(request, "Reject").succeeded();
        assertThat(operator.decide(request, "Allow").code()).isEqualTo("DECISION_ALREADY_TAKEN");
        agent.awaitsWord("The answer was reject");

        var again = awaitsQuestion(operator);
        var question = agent.api()
                .get("/api/mission-control/sessions/%s/questions".formatted(agent.id()))
                .at("/items/0/id")
                .asString();
        agent.control("questions/%s/answer".formatted(question), Map.of("option", "allow"))
                .succeeded();
        agent.awaitsWord("The answer was allow");
        assertThat(operator.decide(again.get("id").asString(), "Reject").code()).isEqualTo("DECISION_ALREADY_TAKEN");
        assertThat(operator.inbox()).isEmpty();
        agent.control("kill", Map.of()).succeeded();
    }

    @Test
    void whoeverStopsWaitingAsksNobodyAnyMore() {
        var mission = mission();
        var operator = operator(mission);
        var agent = sent(operator, "WP01", Map.of(), "ask May I?");
        awaitsQuestion(operator);

        agent.control("inject", Map.of("content", "demo ask Then may I?", "mode", "interrupt"))
                .succeeded();
        AgentAtWork.await(
                () -> operator.inbox().stream()
                        .map(item -> item.get("question").asString())
                        .toList()
                        .equals(List.of("Then may I?")),
                "the second question takes the place of the first");
        agent.control("kill", Map.of()).succeeded();

        agent.awaits("killed");
        AgentAtWork.await(() -> operator.inbox().isEmpty(), "nothing is left in the inbox");
        AgentAtWork.await(() -> participants(operator).equals(List.of(operator.id())), "the agent has left");
        assertThat(operator.logged()).contains("DecisionRequestWithdrawn").doesNotContain("DecisionCaptured");
    }

    @Test
    void whatAnAgentStartsIsItsChildAndAnObserverStartsNothing() {
        var mission = mission();
        var operator = operator(mission);
        var parent = sent(
                operator, "WP01", Map.of(), "qd agents spawn --provider demo --as second --prompt 'say hello' --json");
        parent.awaitsWord("\"parentId\":\"%s\"".formatted(parent.id()));

        var observer = Member.added(installation, mission, "observer", false);
        var wanted = Map.of("provider", "demo", "mission", mission, "workPackage", "WP02");
        var refused = observer.api().tryPost("/api/mission-control/sessions", wanted, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(observer.api()
                        .tryPost("/api/mission-control/sessions/%s/kill".formatted(parent.id()), Map.of(), null)
                        .status())
                .isEqualTo(403);

        parent.control("kill", Map.of()).succeeded();
        AgentAtWork.await(() -> participants(operator).equals(List.of(operator.id())), "both have left");
    }

    private AgentAtWork sent(Member operator, String workPackage, Map<String, ?> more, String... script) {
        var wanted = new HashMap<String, Object>(more);
        wanted.put("mission", operator.mission());
        wanted.put("workPackage", workPackage);
        return AgentAtWork.demo(operator.api(), "demo " + String.join("\ndemo ", script), wanted);
    }

    private static JsonNode awaitsQuestion(Member operator) {
        AgentAtWork.await(() -> operator.inbox().size() == 1, "one question waits");
        return operator.inbox().getFirst();
    }

    private static List<String> participants(Member operator) {
        return operator.get("collaboration")
                .get("participants")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static String status(Member operator, String workPackage) {
        return operator.get("status")
                .get("workPackages")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(workPackage))
                .map(one -> one.get("status").asString())
                .findFirst()
                .orElseThrow();
    }

    private String mission() {
        var repository = GitRepository.create(directory.resolve("repository"));
        return PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"), Draft.of("WP02"))
                .id();
    }

    private Member operator(String mission) {
        return Member.added(installation, mission, "operator", false).joined("developer");
    }
}
