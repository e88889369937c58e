package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.api.AgentQuestion.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps of a session as JSON text. */
final class AgentTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private AgentTexts() {}

    static String words(List<String> words) {
        return JSON.writeValueAsString(words);
    }

    static List<String> words(String text) {
        return List.of(JSON.readValue(text, String[].class));
    }

    static String map(Map<String, String> map) {
        return JSON.writeValueAsString(map);
    }

    static Map<String, String> map(String text) {
        return JSON.readValue(text, MAP);
    }

    static String options(List<Option> options) {
        return JSON.writeValueAsString(options.stream()
                .map(option -> new Stored(option.id(), option.name(), option.kind()))
                .toList());
    }

    static List<Option> options(String text) {
        return Arrays.stream(JSON.readValue(text, Stored[].class))
                .map(stored -> new Option(stored.id(), stored.name(), stored.kind()))
                .toList();
    }

    record Stored(String id, String name, String kind) {}
}
