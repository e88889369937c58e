package dev.quarterdeck.mission.internal.adapter.files.adoption;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The one text an actor written as an object stands for. */
final class ActorName {
    private @Nullable String tool;
    private @Nullable String model;
    private @Nullable String profile;
    private @Nullable String role;
    private @Nullable String id;
    private @Nullable String display;

    private ActorName() {}

    /** Reads the object the parser stands at the beginning of. */
    static String read(JsonParser parser) {
        var actor = new ActorName();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                actor.take(name, Texts.plain(parser.getString()));
            } else {
                parser.skipChildren();
            }
        }
        return actor.text();
    }

    private void take(String name, String value) {
        switch (name) {
            case "tool" -> tool = value;
            case "model" -> model = value;
            case "profile", "profile_id" -> profile = value;
            case "role" -> role = value;
            case "id" -> id = value;
            case "display" -> display = value;
            default -> {}
        }
    }

    private String text() {
        if (id != null) {
            return id;
        }
        var parts =
                Stream.of(tool, model, profile, role).filter(Objects::nonNull).collect(Collectors.joining(":"));
        return parts.isEmpty() && display != null ? display : parts;
    }
}
