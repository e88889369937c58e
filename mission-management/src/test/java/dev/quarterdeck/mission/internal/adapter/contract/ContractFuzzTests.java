package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.ContractEvent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Mode;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reducer;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged lines go through parser, validator and reducer and are answered by each; every run damages the same lines alike. */
class ContractFuzzTests {
    private static final int BOUNDED = 50_000;
    private static final int FULL = 1_000_000;
    private static final int STREAM = 500;
    private static final Path VECTORS = Path.of("src/test/resources/collaboration/vectors");
    private static final List<String> INTRUDERS = List.of(
            "null",
            "0",
            "-1",
            "1e999",
            "true",
            "\"\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[[",
            "\"",
            "\\",
            "{",
            "}",
            ":",
            ",",
            "\n",
            "\u0000",
            "\ufeff",
            "\"participant_id\":7,",
            "\"payload\":{},",
            "\"warning_id\":[],",
            "9223372036854775808");

    @Test
    void damagedLinesAreAnswered() throws IOException {
        damaged(BOUNDED);
    }

    @Test
    @Tag("soak")
    void aMillionDamagedLinesAreAnswered() throws IOException {
        damaged(FULL);
    }

    private static void damaged(int lines) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(lines);
        var samples = samples();
        var reader = new LineReader();
        var validator = new EventValidator(new PublishedSchemas());
        var read = 0;
        var events = new ArrayList<ContractEvent>();
        for (var count = 1; count <= lines; count++) {
            var line = mutated(samples.get(random.nextInt(samples.size())), random);
            var answer = reader.read(line, 0, line.length);
            var verdict = validator.validate(line, 0, line.length);
            if (answer instanceof Line.Broken) {
                assertThat(verdict.isValid()).isFalse();
            }
            if (answer instanceof Line.Known(var event)) {
                events.add(event);
                read++;
            }
            if (events.size() == STREAM) {
                reduce(events);
                events.clear();
            }
        }
        assertThat(read).isBetween(lines / 10, lines * 9 / 10);
    }

    private static void reduce(List<ContractEvent> events) throws IOException {
        for (var mode : Mode.values()) {
            var values = switch (Reducer.reduce(events, mode, Map.of())) {
                case Reduction.Reduced(var state) -> StateJson.of(state);
                case Reduction.Violated(var violation) -> ErrorJson.of(violation);
            };
            new CanonicalJson(Writer.nullWriter()).write(values);
        }
    }

    private static List<byte[]> samples() throws IOException {
        try (var vectors = Files.list(VECTORS)) {
            return vectors.map(vector -> vector.resolve("input.jsonl"))
                    .filter(Files::exists)
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> !line.isBlank())
                    .map(line -> line.getBytes(UTF_8))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] mutated(byte[] line, RandomGenerator random) {
        var mutated = line;
        for (var times = random.nextInt(4); times > 0; times--) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    // Mostly where a value or a name begins, for damage anywhere hardly ever leaves JSON behind.
    private static byte[] once(byte[] line, RandomGenerator random) {
        var at = random.nextInt(line.length + 1);
        var aligned = random.nextInt(3) > 0;
        while (aligned && at < line.length && line[at] != ':' && line[at] != ',') {
            at++;
        }
        at = Math.min(line.length, aligned ? at + 1 : at);
        var to = at;
        while (aligned && to < line.length && line[to] != ',' && line[to] != '}' && line[to] != '{') {
            to++;
        }
        to = aligned ? to : Math.min(line.length, at + random.nextInt(12));
        var out = new ByteArrayOutputStream();
        out.write(line, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(line, 0, random.nextInt(line.length + 1));
            default ->
                out.writeBytes(INTRUDERS.get(random.nextInt(INTRUDERS.size())).getBytes(UTF_8));
        }
        out.write(line, to, line.length - to);
        return out.toByteArray();
    }
}
