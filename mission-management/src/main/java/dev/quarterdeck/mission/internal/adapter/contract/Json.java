package dev.quarterdeck.mission.internal.adapter.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** What reading events and rosters has in common. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Json() {}

    static JsonParser parser(byte[] bytes, int from, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
    }

    static PropertyNameMatcher matcher(Stream<String> names) {
        return FACTORY.constructNameMatcher(names.map(Named::fromString).toList(), false);
    }

    /** The text at which a parser stands, or null where there is something else, or half of a surrogate pair. */
    static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return null;
        }
        var text = parser.getString();
        return isWellFormed(text) ? text : null;
    }

    /** JSON may spell half of a surrogate pair, which no UTF-8 can hold. */
    static boolean isWellFormed(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                return text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            }
        }
        return true;
    }

    /** Stricter than the parser, which lets some impossible sequences pass. */
    static boolean isUtf8(byte[] bytes, int from, int length) {
        if (isAscii(bytes, from, from + length)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        var index = from;
        for (; index <= to - Long.BYTES; index += Long.BYTES) {
            if (((long) EIGHT.get(bytes, index) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; index < to; index++) {
            if (bytes[index] < 0) {
                return false;
            }
        }
        return true;
    }
}
