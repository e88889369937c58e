package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.adapter.contract.Verdict.Layer;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite others can hold their own producers and reducers to. */
class ConformanceTests {
    private static final Path SUITE = Path.of("src/test/resources/collaboration/conformance");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final EventValidator VALIDATOR = new EventValidator(new PublishedSchemas());

    static Stream<JsonNode> manifest() throws IOException {
        return MAPPER.readTree(Files.readAllBytes(SUITE.resolve("manifest.json")))
                .valueStream();
    }

    @Test
    void everyTypeHasAPayloadThatIsValidAndTwoThatAreNot() throws IOException {
        var cases = manifest().toList();
        for (var type : EventType.values()) {
            assertThat(cases).as(type.wireName()).filteredOn(is(type, "valid")).isNotEmpty();
            assertThat(cases)
                    .as(type.wireName())
                    .filteredOn(is(type, "invalid"))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("manifest")
    void bothLayersSayOfAPayloadWhatTheManifestSays(JsonNode expected) {
        var line = ContractLines.of(
                        expected.path("event_type").stringValue(),
                        1,
                        expected.path("payload").toString())
                .getBytes(UTF_8);
        var verdict = VALIDATOR.validate(line, 0, line.length);
        assertThat(expected.path("min_version").stringValue()).isEqualTo("3.0.0");
        assertThat(verdict.isValid())
                .isEqualTo(expected.path("expected_result").stringValue().equals("valid"));
        if (!verdict.isValid()) {
            assertThat(verdict.problems()).extracting(Verdict.Problem::layer).contains(Layer.RECORD, Layer.SCHEMA);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-participant-overlap",
                "step-collision-llm",
                "decision-with-comments",
                "participant-lifecycle",
                "session-linking"
            })
    void aScenarioComesToItsState(String name) throws IOException {
        var scenario = SUITE.resolve("scenarios").resolve(name);
        var events = Files.readAllBytes(scenario.resolve("events.jsonl"));
        assertThat(Answer.to(List.of("reduce"), events).out())
                .isEqualTo(Files.readString(scenario.resolve("state.json")));
        assertThat(Answer.to(List.of("validate"), events).exit()).isZero();
    }

    private static Predicate<JsonNode> is(EventType type, String result) {
        return one -> one.path("event_type").stringValue().equals(type.wireName())
                && one.path("expected_result").stringValue().equals(result);
    }
}
