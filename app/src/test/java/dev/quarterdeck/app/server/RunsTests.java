package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A run over HTTP, by a mission type of the repository's own. */
@ServerTest
class RunsTests {
    private static final String LETTER = """
            id: letter
            title: Write a letter
            work_packages: {used: false, verified: false}
            steps:
              - id: draft
                title: Draft it
                agent_profile: writer
                required_inputs: [recipient]
                expected_artifacts: [research]
                prompt_template: Write what has to be said.
              - id: send
                title: Send it
                depends_on: [draft]
                significance: high
                raci: {responsible: [developer], accountable: stakeholder}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @TempDir
    private Path directory;

    private Web web;
    private String admin;
    private String operator;
    private Path checkout;
    private String mission;
    private String run;

    @BeforeEach
    void aRunOfALetter() throws IOException, InterruptedException {
        web = Web.at(port);
        var people = new People(web, home.root());
        admin = people.admin();
        operator = people.with(Role.OPERATOR);
        checkout = GitSample.in(directory.resolve("repository"));
        type(LETTER);
        var registered = web.post("/api/repositories", admin, "{\"path\":\"%s\"}".formatted(checkout));
        var body = "{\"title\":\"A letter\",\"missionType\":\"letter\",\"topology\":\"single_branch\"}";
        var specified = web.post(
                "/api/missions?repository=" + registered.json().path("id").asString(), admin, body);
        assertThat(specified.status()).as(specified.body()).isEqualTo(201);
        mission = specified.json().findPath("missionId").asString();
        run = web.post("/api/missions/%s/runs".formatted(mission), admin, "")
                .json()
                .path("id")
                .asString();
    }

    @Test
    void lookingWritesNothingAndTheSameStateHasTheSameAnswer() {
        var before = version();
        var first = web.get("/api/runs/%s/next".formatted(run), admin);
        assertThat(web.get("/api/runs/%s/next".formatted(run), admin).body()).isEqualTo(first.body());
        assertThat(version()).isEqualTo(before);
        assertThat(first.json().path("kind").asString()).isEqualTo("decision_required");
        assertThat(first.json().path("id").asString()).isEqualTo("input:recipient");
    }

    @Test
    void aStepIsGivenOnceToldCompletelyAndDoneWhenWhatItLeavesIsThere() throws IOException, InterruptedException {
        decide("input:recipient", "Ana");
        var step = next(admin);
        assertThat(step.path("kind").asString()).isEqualTo("step");
        assertThat(step.at("/prompt/text").asString())
                .contains("recipient: Ana", "Write what has to be said.", "named by the step", "/research.md");
        assertThat(Path.of(step.at("/prompt/file").asString()))
                .content()
                .isEqualTo(step.at("/prompt/text").asString());
        assertThat(next(operator).at("/failures/0/code").asString()).isEqualTo("STEP_IS_TAKEN");
        assertThat(next(admin).path("resumed").asBoolean()).isTrue();
        assertThat(kinds()).containsExactly("started", "decided", "claimed");

        assertThat(complete("draft").code()).isEqualTo("STEP_NOT_DONE");
        commit("research.md");
        assertThat(complete("draft").status()).isEqualTo(200);
        assertThat(complete("draft").status()).isEqualTo(200);
        assertThat(next(admin).path("id").asString()).isEqualTo("step:send");
    }

    @Test
    void aQuestionWaitsInTheInboxOnceUntilSomebodyAnswersIt() {
        var asked = next(admin).path("request").asString();
        assertThat(next(operator).path("request").asString()).isEqualTo(asked);
        assertThat(waiting()).containsExactly(asked);
        decide("input:recipient", "Ana");
        assertThat(waiting()).isEmpty();
        var answered = web.get("/api/missions/%s/decision-requests".formatted(mission), admin)
                .json()
                .at("/items/0");
        assertThat(answered.path("standing").asString()).isEqualTo("answered");
        assertThat(answered.at("/decision/option").asString()).isEqualTo("Ana");
    }

    @Test
    void whatWeighsMuchIsDecidedByAPersonAndTheRunEnds() throws IOException, InterruptedException {
        decide("input:recipient", "Ana");
        next(admin);
        commit("research.md");
        complete("draft");
        assertThat(decide("step:send", "perhaps").code()).isEqualTo("OPTION_UNKNOWN");
        assertThat(decide("step:receive", "approve").code()).isEqualTo("DECISION_NOT_OPEN");
        decide("step:send", "reject");
        assertThat(next(admin).at("/failures/0/code").asString()).isEqualTo("STEP_REJECTED");
        decide("step:send", "approve");
        assertThat(next(admin).path("step").asString()).isEqualTo("send");
        complete("send");
        assertThat(next(admin).path("kind").asString()).isEqualTo("terminal");
    }

    @Test
    void aTypeThatChangesIsGoneOnWithOrStartedAgain() throws IOException, InterruptedException {
        decide("input:recipient", "Ana");
        type(LETTER.replace("Draft it", "Draft it well"));
        assertThat(next(admin).path("options").toString()).contains("continue_frozen", "restart");
        decide("drift", "continue_frozen");
        assertThat(next(admin).path("title").asString()).isEqualTo("Draft it");
        type(LETTER.replace("Draft it", "Draft it better"));
        var restarted = decide("drift", "restart").json().at("/run/id").asString();
        assertThat(restarted).isNotEqualTo(run);
        var old = web.post("/api/runs/%s/next".formatted(run), admin, "{}");
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.code()).isEqualTo("RUN_IS_OVER");
        run = restarted;
        decide("input:recipient", "Ben");
        assertThat(next(admin).path("title").asString()).isEqualTo("Draft it better");
    }

    @Test
    void aKeyTakesEffectOnce() {
        decide("input:recipient", "Ana");
        var first = keyed("key-1");
        complete("draft", "failed");
        assertThat(keyed("key-1").path("step").asString())
                .isEqualTo(first.path("step").asString());
        assertThat(next(operator).path("resumed").asBoolean()).isFalse();
        assertThat(kinds()).containsExactly("started", "decided", "claimed", "reported", "claimed");
    }

    private Iterable<String> waiting() {
        var inbox = web.get("/api/inbox", operator).json();
        return StreamSupport.stream(inbox.path("items").spliterator(), false)
                .filter(item -> item.path("missionId").asString().equals(mission))
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode next(String who) {
        return web.post("/api/runs/%s/next".formatted(run), who, "{}").json();
    }

    private JsonNode keyed(String key) {
        return web.send(web.to("/api/runs/%s/next".formatted(run), admin)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString("{}")))
                .json();
    }

    private Web.Answer decide(String decision, String option) {
        return web.post(
                "/api/runs/%s/decisions/%s".formatted(run, decision), admin, "{\"option\":\"%s\"}".formatted(option));
    }

    private Web.Answer complete(String step) {
        return complete(step, "success");
    }

    private Web.Answer complete(String step, String outcome) {
        return web.post(
                "/api/runs/%s/steps/%s/complete".formatted(run, step),
                admin,
                "{\"outcome\":\"%s\"}".formatted(outcome));
    }

    private Iterable<String> kinds() {
        var ledger =
                web.get("/api/missions/%s/ledger".formatted(mission), admin).json();
        return StreamSupport.stream(ledger.path("items").spliterator(), false)
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private String version() {
        return web.get("/api/missions/%s/status".formatted(mission), admin).header("ETag");
    }

    private void type(String text) throws IOException, InterruptedException {
        Files.createDirectories(checkout.resolve(".quarterdeck/mission-types"));
        Files.writeString(checkout.resolve(".quarterdeck/mission-types/letter.yaml"), text);
        GitSample.commit(checkout, "Say how letters are written");
    }

    private void commit(String file) throws IOException, InterruptedException {
        var place = web.get("/api/missions/" + mission, admin)
                .json()
                .path("directory")
                .asString();
        Files.writeString(checkout.resolve(place).resolve(file), "# Found\n");
        GitSample.commit(checkout, "Write it down");
    }
}
