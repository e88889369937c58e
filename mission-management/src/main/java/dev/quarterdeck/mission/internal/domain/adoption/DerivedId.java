package dev.quarterdeck.mission.internal.domain.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Identities made from what they name, so that the same thing gets the same one again; their time means nothing. */
public final class DerivedId {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final int BYTES = 16;

    private DerivedId() {}

    /** A ULID made of the beginning of the seed's SHA-256. */
    public static String ulid(String... seed) {
        var number =
                new BigInteger(1, Arrays.copyOf(digest(String.join("\n", seed).getBytes(UTF_8)), BYTES));
        var text = new char[LENGTH];
        for (var index = LENGTH - 1; index >= 0; index--) {
            text[index] = ALPHABET.charAt(number.intValue() & ((1 << BITS) - 1));
            number = number.shiftRight(BITS);
        }
        return new String(text);
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
