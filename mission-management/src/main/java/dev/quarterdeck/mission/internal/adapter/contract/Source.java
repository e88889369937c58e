package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Named;

/**
 * A JSON text that is read from its beginning to its end; JSON may spell half of a surrogate pair, which is no text here.
 *
 * @param plain no text in it needs to be looked at for that
 */
record Source(JsonParser parser, boolean plain) implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    static Source of(byte[] bytes, int from, int length) {
        var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
        return new Source(parser, Utf8.isPlain(bytes, from, length));
    }

    static PropertyNameMatcher matcher(Stream<String> names) {
        return FACTORY.constructNameMatcher(names.map(Named::fromString).toList(), false);
    }

    static boolean isWellFormed(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                return text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            }
        }
        return true;
    }

    @Nullable
    JsonToken next() {
        return parser.nextToken();
    }

    @Nullable
    JsonToken token() {
        return parser.currentToken();
    }

    /** Null at the end of the object. */
    @Nullable
    String nextName() {
        return parser.nextName();
    }

    /** The index of the next name of the object, or what {@link PropertyNameMatcher} says instead. */
    int nextField(PropertyNameMatcher names) {
        return parser.nextNameMatch(names);
    }

    void skip() {
        parser.skipChildren();
    }

    boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    /** Null where there is something else than a text. */
    @Nullable
    String text() {
        if (token() != JsonToken.VALUE_STRING) {
            skip();
            return null;
        }
        var text = parser.getString();
        return plain || isWellFormed(text) ? text : null;
    }

    /** Whether there is a text that is not empty. */
    boolean isFilled() {
        if (plain && token() == JsonToken.VALUE_STRING) {
            return parser.getStringLength() > 0;
        }
        var text = text();
        return text != null && !text.isEmpty();
    }

    /** Whether there is exactly this text, which is cheaper to ask than to have it made. */
    boolean says(char[] text) {
        if (token() != JsonToken.VALUE_STRING || parser.getStringLength() != text.length) {
            return false;
        }
        var from = parser.getStringOffset();
        return Arrays.equals(parser.getStringCharacters(), from, from + text.length, text, 0, text.length);
    }

    /** Minus one where there is something else than a whole number of 63 bits; the contract names no end. */
    long number() {
        if (token() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        skip();
        return -1;
    }

    @Override
    public void close() {
        parser.close();
    }
}
