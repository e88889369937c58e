package dev.quarterdeck.mission.internal.adapter.files.adoption;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the adopted tool writes and reads it. */
final class Json {
    private static final int DEPTH = 200;

    // Python, which wrote the files, also writes and reads NaN and Infinity.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private Json() {}

    /** The object a file holds; null when it holds none. */
    static @Nullable JsonNode object(byte[] content) {
        try {
            var node = MAPPER.readTree(content);
            return node.isObject() ? node : null;
        } catch (JacksonException _) {
            return null;
        }
    }
}
