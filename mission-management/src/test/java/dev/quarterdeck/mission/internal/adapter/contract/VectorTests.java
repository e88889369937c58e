package dev.quarterdeck.mission.internal.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Each of the published contract's vectors, byte for byte. */
class VectorTests {
    private static final Path VECTORS = Path.of("src/test/resources/collaboration/vectors");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<String> vectors() throws IOException {
        return Files.readAllLines(VECTORS.resolve("INDEX.txt")).stream();
    }

    @Test
    void theyAreAllThere() throws IOException {
        assertThat(vectors()).hasSize(62);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theAnswerIsTheExpectedOne(String name) throws IOException {
        var vector = VECTORS.resolve(name);
        var arguments = MAPPER.readTree(Files.readAllBytes(vector.resolve("args.json")));
        var call = new ArrayList<>(
                List.of("reduce", "--mode", arguments.path("mode").stringValue()));
        if (arguments.path("roster").isString()) {
            call.addAll(List.of(
                    "--roster",
                    vector.resolve(arguments.path("roster").stringValue()).toString()));
        }
        var answer = Answer.to(call, Files.readAllBytes(vector.resolve("input.jsonl")));

        assertThat(answer.out()).isEqualTo(Files.readString(vector.resolve("expected.json")));
        assertThat(answer.exit()).isEqualTo(arguments.path("expected_exit").intValue());
        assertThat(answer.err()).isEmpty();
    }
}
