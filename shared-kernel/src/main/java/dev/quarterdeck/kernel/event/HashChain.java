package dev.quarterdeck.kernel.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ties each entry of a record to all before it: SHA-256 over the previous hash, as text, and the entry as it is kept. */
public final class HashChain {
    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    public static String next(String previous, String entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(US_ASCII));
            digest.update(entry.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
