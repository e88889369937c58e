package dev.quarterdeck.execution.internal.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Malformed;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsOver;
import dev.quarterdeck.execution.internal.adapter.acp.Heard.IsReady;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Dialogue;
import dev.quarterdeck.execution.internal.application.agent.BoundedLines.Line;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What real agents said, said again. */
class RecordingTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OURS = "C->A ";
    private static final String THEIRS = "A->C ";

    private final AtomicLong ids = new AtomicLong();
    private final Heard heard = new Heard();

    @ParameterizedTest
    @ValueSource(strings = {"example-agent.txt", "bridge.txt"})
    void everythingThatWasRecordedIsUnderstood(String recording) {
        var frames = lines(recording)
                // The recorder cut two long lines short.
                .filter(line -> line.contains(THEIRS) && line.endsWith("}"))
                .map(line -> FrameFormat.read(new Line(spoken(line, THEIRS), false)))
                .toList();
        assertThat(frames).hasSizeGreaterThan(15).noneMatch(Malformed.class::isInstance);
    }

    @Test
    void weSayToTheExampleAgentWhatWasSaidToIt() throws Exception {
        var recorded = lines("example-agent.txt")
                .takeWhile(line -> !line.startsWith("--- second prompt"))
                .toList();
        var all = new ArrayList<>();
        try (var agent = new ScriptedPeer()) {
            var dialogue = new AcpProtocol(() -> "%026d".formatted(ids.incrementAndGet()), 1_000_000)
                    .open(order(), agent, heard);
            for (var line : recorded) {
                if (line.contains(THEIRS)) {
                    agent.speaksRaw(spoken(line, THEIRS) + "\n");
                } else if (line.contains(OURS)) {
                    follow(JSON.readTree(spoken(line, OURS)), agent, dialogue, all);
                }
            }
            all.addAll(heard.until(IsOver.class));
        }
        assertThat(all.stream().filter(IsOver.class::isInstance)).hasSize(3);
        assertThat(all.stream()
                        .filter(Said.class::isInstance)
                        .map(Said.class::cast)
                        .filter(said ->
                                said.metadata().getOrDefault("status", "").equals("cancelled"))
                        .map(Said::content))
                .containsExactly("Reading project files", "Modifying critical configuration file");
        assertThat(all.stream()
                        .filter(said ->
                                said instanceof Said(var _, var kind, var _, var _) && kind == Kind.PERMISSION_REQUEST))
                .hasSize(2);
    }

    /** Does what makes us say this, and sees that we do. */
    private void follow(JsonNode said, ScriptedPeer agent, Dialogue dialogue, List<Object> all) throws Exception {
        var method = said.path("method").asString("");
        switch (method) {
            case "initialize", "session/new" -> {
                assertThat(agent.hears(method).path("id")).isEqualTo(said.path("id"));
                return;
            }
            case "session/prompt" -> {
                all.addAll(heard.until(said.path("id").asInt() == 2 ? IsReady.class : IsOver.class));
                dialogue.say(
                        said.path("params").path("prompt").path(0).path("text").asString());
            }
            case "session/cancel" -> {
                all.addAll(heard.until(Said.class));
                dialogue.cancel();
            }
            default -> settle(said.path("result").path("outcome"), dialogue, all);
        }
        assertThat(agent.hears()).isEqualTo(said);
    }

    private void settle(JsonNode outcome, Dialogue dialogue, List<Object> all) throws InterruptedException {
        all.addAll(heard.until(AgentQuestion.class));
        var question = ((AgentQuestion) all.getLast()).id();
        if (outcome.path("outcome").asString().equals("cancelled")) {
            dialogue.dismiss(question);
        } else {
            dialogue.answer(question, outcome.path("optionId").asString());
        }
    }

    private static SpawnOrder order() {
        return new SpawnOrder(
                new AgentSessionId("0".repeat(26)),
                AgentKind.ACP,
                List.of("agent"),
                Path.of("/home/dev/project"),
                null,
                false,
                false,
                null,
                Surroundings.NONE);
    }

    private static String spoken(String line, String who) {
        return line.substring(line.indexOf(who) + who.length());
    }

    private static Stream<String> lines(String recording) {
        try (var text = RecordingTests.class.getResourceAsStream("/acp/" + recording)) {
            return new String(Objects.requireNonNull(text, recording).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
