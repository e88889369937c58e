package dev.quarterdeck.governance.internal.domain.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text's fingerprint. */
public final class Digest {
    public static final int SHORT = 12;

    private Digest() {}

    /** Lower-case hexadecimal SHA-256. */
    public static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Enough of it to tell the states of one file apart. */
    public static String shortly(String text) {
        return of(text).substring(0, SHORT);
    }
}
