package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** Understands one line of a status log; whatever the line holds, it answers with a fact. */
final class LineParser {
    private static final List<String> CONFLICT_MARKERS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

    private static final PropertyNameMatcher NAMES = Json.FACTORY.constructNameMatcher(
            LineField.WIRE_NAMES.stream().map(Named::fromString).toList(), false);

    private LineParser() {}

    /** @param bytes holds the line, without its line break, at {@code from} */
    static AdoptedFact parse(byte[] bytes, int from, int length) {
        if (!isUtf8(bytes, from, length)) {
            return new Unreadable(AnomalyCode.LINE_NOT_UTF8, "The line is not UTF-8.");
        }
        try (var parser = Json.FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return notAnObject(bytes, from, length);
            }
            var fields = fields(parser);
            return parser.nextToken() == null
                    ? LineShape.factOf(fields)
                    : new Unreadable(AnomalyCode.LINE_NOT_JSON, "Something follows the object.");
        } catch (JacksonException broken) {
            return explain(bytes, from, length, broken);
        }
    }

    private static LineFields fields(JsonParser parser) {
        var fields = new LineFields();
        var name = parser.nextNameMatch(NAMES);
        while (name != PropertyNameMatcher.MATCH_END_OBJECT) {
            parser.nextToken();
            if (name == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                parser.skipChildren();
            } else {
                fields.take(LineField.at(name), parser);
            }
            name = parser.nextNameMatch(NAMES);
        }
        return fields;
    }

    private static AdoptedFact notAnObject(byte[] bytes, int from, int length) {
        return isConflictMarker(bytes, from, length)
                ? conflict()
                : new Unreadable(AnomalyCode.LINE_NOT_AN_OBJECT, "The line is no JSON object.");
    }

    private static AdoptedFact explain(byte[] bytes, int from, int length, JacksonException broken) {
        if (isConflictMarker(bytes, from, length)) {
            return conflict();
        }
        return switch (broken) {
            case UnexpectedEndOfInputException _ ->
                new Unreadable(AnomalyCode.LINE_TRUNCATED, "The line ends in the middle of its JSON.");
            case StreamConstraintsException _ -> new Unreadable(AnomalyCode.LINE_TOO_DEEP, "The line nests too deep.");
            default ->
                new Unreadable(
                        AnomalyCode.LINE_NOT_JSON, "The line is not JSON: " + Texts.plain(broken.getOriginalMessage()));
        };
    }

    /** Decoding first is the quick way for the many lines that are UTF-8; a replacement character may be a written one. */
    static boolean isUtf8(byte[] bytes, int from, int length) {
        if (new String(bytes, from, length, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isConflictMarker(byte[] bytes, int from, int length) {
        var start = new String(bytes, from, Math.min(length, 7), StandardCharsets.ISO_8859_1);
        return CONFLICT_MARKERS.contains(start);
    }

    private static AdoptedFact conflict() {
        return new Unreadable(AnomalyCode.LINE_CONFLICT_MARKER, "The line is a leftover of a merge conflict.");
    }
}
