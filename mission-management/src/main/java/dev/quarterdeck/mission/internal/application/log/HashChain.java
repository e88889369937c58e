package dev.quarterdeck.mission.internal.application.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ties each event to all before it: SHA-256 over the previous hash, as text, and the envelope. */
public final class HashChain {
    /** What stands before the first event. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    public static String next(String previous, String envelope) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(US_ASCII));
            digest.update(envelope.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
