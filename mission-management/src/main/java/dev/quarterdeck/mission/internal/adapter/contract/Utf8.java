package dev.quarterdeck.mission.internal.adapter.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Looks over bytes before they are read, eight at a time. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final long LINE_FEEDS = '\n' * LOW_BITS;

    private Utf8() {}

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

    /** ASCII without a backslash: what it spells is what it says. */
    static boolean isPlain(byte[] bytes, int from, int length) {
        var to = from + length;
        var index = from;
        for (; index <= to - Long.BYTES; index += Long.BYTES) {
            var eight = (long) EIGHT.get(bytes, index);
            if (((eight | zeroesOf(eight ^ BACKSLASHES)) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; index < to; index++) {
            if (bytes[index] < 0 || bytes[index] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Where the next line feed is, or {@code to}. */
    static int lineFeed(byte[] bytes, int from, int to) {
        var index = from;
        for (; index <= to - Long.BYTES; index += Long.BYTES) {
            var found = zeroesOf((long) EIGHT.get(bytes, index) ^ LINE_FEEDS) & HIGH_BITS;
            if (found != 0) {
                return index + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (index < to && bytes[index] != '\n') {
            index++;
        }
        return index;
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

    // The lowest high bit that is set is that of the first byte that is zero; above it others may be set by the carry.
    private static long zeroesOf(long eight) {
        return (eight - LOW_BITS) & ~eight;
    }
}
