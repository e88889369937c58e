package dev.quarterdeck.app.server.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.ServerTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Every body an endpoint takes, damaged in every way, is read or becomes a problem; each run is the same. */
@ServerTest
class BodyFuzzTests {
    private static final int BOUNDED = 50_000;
    private static final int FULL = 1_000_000;
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"WP01\"",
            "\"01K9Z8Q4V7T2M5N6P8R9S0T1V2\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "0",
            "-1",
            "1e999",
            "9223372036854775808",
            "true",
            "[]",
            "[null]",
            "[\"a\", 1, {}]",
            "{}",
            "{\"a\": {\"a\": []}}",
            "[".repeat(2_000),
            "\"P30D\"",
            "NaN");

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Test
    void damagedBodiesAreAnswered() {
        read(BOUNDED);
    }

    @Test
    @Tag("soak")
    void aMillionDamagedBodiesAreAnswered() {
        read(FULL);
    }

    private void read(int bodies) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(bodies);
        var types = endpoints.getHandlerMethods().values().stream()
                .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getGenericParameterType)
                .map(json.getTypeFactory()::constructType)
                .sorted((one, other) -> one.toCanonical().compareTo(other.toCanonical()))
                .toList();
        var understood = 0;
        for (var body = 0; body < bodies; body++) {
            understood += isRead(types.get(body % types.size()), random) ? 1 : 0;
        }
        assertThat(understood).isPositive();
    }

    private boolean isRead(JavaType type, RandomGenerator random) {
        var body = damaged(body(type, random), random);
        try {
            json.readValue(body, type);
            return true;
        } catch (JacksonException unreadable) {
            assertThat(new UnreadableBody(unreadable).asProblem("fuzz").detail())
                    .isNotBlank();
            return false;
        }
    }

    private static String body(JavaType type, RandomGenerator random) {
        var components =
                type.getRawClass().isRecord() ? type.getRawClass().getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .filter(_ -> random.nextInt(5) > 0)
                .map(component ->
                        "\"%s\": %s".formatted(component.getName(), VALUES.get(random.nextInt(VALUES.size()))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static byte[] damaged(String text, RandomGenerator random) {
        var bytes = text.getBytes(UTF_8);
        for (var times = random.nextInt(3); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
}
