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

/** Handing over, meeting discrepancies, stopping on a blocker: the seventh to ninth flow of collaboration, over HTTP. */
@ExtendWith(SharedInstallation.class)
class HandingOverTests {
    private final Installation installation;

    @TempDir
    private Path directory;

    HandingOverTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void aRoleSwitchWaitsForTheWorkAndCompletesByItself() {
        var mission = mission();
        var otto = operator(mission).joined("developer");
        var ida = operator(mission).joined("developer");
        otto.post("implement", Map.of("workPackage", "WP01"));
        otto.post("drive-intent", Map.of("intent", "active"));
        var asked = otto.post("role-switches", Map.of("taker", ida.id(), "workPackage", "WP01"));
        var id = asked.at("/roleSwitch/id").asString();
        assertThat(ida.inbox().getFirst().get("sort").asString()).isEqualTo("role_switch");

        var accepted = ida.post("role-switches/%s/acceptance".formatted(id), Map.of());
        assertThat(accepted.at("/roleSwitch/standing").asString()).isEqualTo("postponed");
        assertThat(drives(otto)).containsExactly(true, false);

        otto.post("work-packages/WP01/transitions", Map.of("to", "blocked", "reason", "The scales are broken"));

        assertThat(otto.get("role-switches").at("/items/0/standing").asString()).isEqualTo("completed");
        assertThat(drives(otto)).containsExactly(false, true);
        assertThat(otto.logged())
                .containsSubsequence("RoleSwitchRequested", "RoleSwitchAccepted", "RoleSwitchRegistered")
                .containsSubsequence("RoleSwitchPostponed", "WPStatusChanged", "RoleSwitchCompleted")
                .endsWith("RoleSwitchCompleted", "DriveIntentSet", "FocusChanged", "DriveIntentSet");
        assertThat(otto.get("collaboration/contract").get("anomalies")).isEmpty();
    }

    @Test
    void aDiscrepancyIsSettledAsTheModeInForceHasIt() {
        var mission = mission();
        var otto = operator(mission).joined("developer");
        var worker = Member.added(installation, mission, "agent", false).joined("developer");
        var judge = Member.added(installation, mission, "agent", false);

        decidedByWhoMetIt(otto, worker);
        leftForSomebody(otto, worker);
        decidedWhereItCanBeUndone(worker);
        judge.joined("stakeholder");
        leftForAnAgent(worker, judge);
        judgedAndOverruled(otto, worker, judge);
        waitedFor(otto, worker, judge);
        assertThat(otto.get("collaboration/contract").get("anomalies")).isEmpty();
    }

    private static void decidedByWhoMetIt(Member otto, Member worker) {
        mode(otto, "full_auto");
        assertThat(met(worker).at("/resolution/by/id").asString()).isEqualTo(worker.id());
        assertThat(otto.logged()).endsWith("DiscrepancyDetected", "AgenticDecisionTaken");
    }

    private static void leftForSomebody(Member otto, Member worker) {
        mode(otto, "afk");
        var queued = met(worker);
        assertThat(queued.get("stepWaits").asBoolean()).isFalse();
        otto.decide(queued.get("request").asString(), "ounce").succeeded();
        assertThat(otto.logged()).endsWith("DecisionCaptured", "HumanFeedbackReceived");
    }

    private static void decidedWhereItCanBeUndone(Member worker) {
        assertThat(met(worker, true).at("/resolution/option").asString()).isEqualTo("gram");
        assertThat(worker.logged()).endsWith("DiscrepancyDetected", "AgenticDecisionTaken");
    }

    private static void leftForAnAgent(Member worker, Member judge) {
        var asked = met(worker, true);
        assertThat(worker.logged()).endsWith("AgenticFeedbackRequested", "DecisionRequested");
        judge.decide(asked.get("request").asString(), "ounce").succeeded();
    }

    private static void judgedAndOverruled(Member otto, Member worker, Member judge) {
        mode(otto, "monitored");
        var watched = met(worker);
        assertThat(otto.inbox()).hasSize(1);
        judge.decide(watched.get("request").asString(), "ounce").succeeded();
        assertThat(otto.logged()).endsWith("DecisionCaptured", "AgenticFeedbackReceived");
        var overruled = otto.post(
                "discrepancies/%s/overruling".formatted(watched.get("id").asString()),
                Map.of("option", "gram", "rationale", "The customer said so"));
        assertThat(overruled.at("/discrepancy/resolution/overrules").asBoolean())
                .isTrue();
    }

    private static void waitedFor(Member otto, Member worker, Member judge) {
        mode(otto, "driven");
        worker.post("step-executions", Map.of("step", "weigh"));
        var waiting = met(worker);
        assertThat(waiting.get("stepWaits").asBoolean()).isTrue();
        var ended = Map.of("outcome", "success");
        assertThat(worker.tryPost("step-executions/weigh/completion", ended).code())
                .isEqualTo("DISCREPANCY_OPEN");
        assertThat(judge.decide(waiting.get("request").asString(), "gram").code())
                .isEqualTo("LLM_MAY_NOT_DECIDE");
        otto.decide(waiting.get("request").asString(), "gram").succeeded();
        worker.post("step-executions/weigh/completion", ended);
    }

    @Test
    void aMissionStopsOnABlockerAndAnotherGoesOn() {
        var mission = mission();
        var otto = operator(mission).joined("developer");
        var stop =
                Map.of("reason", "Cannot go on", "blocker", "The scales are broken", "newSuccessor", "Mend the scales");
        var standing = otto.post("pause", stop);
        assertThat(standing.get("phase").asString()).isEqualTo("paused");
        assertThat(standing.get("blocker").asString()).isEqualTo("The scales are broken");

        var successor = standing.get("successor").asString();
        assertThat(otto.api()
                        .get("/api/missions/" + successor)
                        .at("/mission/title")
                        .asString())
                .isEqualTo("Mend the scales");
        assertThat(otto.logged()).endsWith("MissionStoppedOnBlocker", "SuccessorMissionLinked");
        assertThat(otto.envelope("MissionStoppedOnBlocker")
                        .at("/payload/progress/planned")
                        .asInt())
                .isEqualTo(1);
        var told = otto.get("timeline?group=mission&limit=2").get("items");
        assertThat(told.at("/0/text").asString()).contains(successor);
        assertThat(told.at("/1/text").asString()).contains("The scales are broken");
        assertThat(told.at("/1/rationale").asString()).isEqualTo("Cannot go on");
        assertThat(told.at("/1/actor/id").asString()).isEqualTo(otto.id());
    }

    private String mission() {
        var repository = GitRepository.create(directory.resolve("repository"));
        return PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"))
                .id();
    }

    private Member operator(String mission) {
        return Member.added(installation, mission, "operator", false);
    }

    private static void mode(Member by, String mode) {
        by.post("role-switches", Map.of("autonomy", mode));
        assertThat(by.get("role-switches").get("autonomy").asString()).isEqualTo(mode);
    }

    private static JsonNode met(Member by) {
        return met(by, false);
    }

    private static JsonNode met(Member by, boolean reversible) {
        var body = new HashMap<String, Object>(Map.of("question", "Which unit?", "step", "weigh"));
        body.putAll(Map.of("alternatives", List.of("gram", "ounce"), "preferred", "gram", "rationale", "As before"));
        body.put("reversible", reversible);
        return by.post("discrepancies", body).get("discrepancy");
    }

    private static List<Boolean> drives(Member by) {
        return by.get("collaboration")
                .get("participants")
                .valueStream()
                .map(one -> one.get("drives").asBoolean())
                .toList();
    }
}
