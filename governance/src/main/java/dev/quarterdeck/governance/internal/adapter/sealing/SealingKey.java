package dev.quarterdeck.governance.internal.adapter.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key, and the name it is known under wherever the key itself must not be. */
record SealingKey(String id, SecretKey key) {
    private static final String AES = "AES";
    private static final int BYTES = 32;
    private static final int ID_DIGITS = 12;

    static SealingKey fresh() {
        try {
            var generator = KeyGenerator.getInstance(AES);
            generator.init(BYTES * Byte.SIZE);
            return of(generator.generateKey().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }

    /** One key to a line or between commas, in Base64; the first closes, the others open what they closed. */
    static List<SealingKey> read(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> of(Base64.getDecoder().decode(part)))
                .toList();
    }

    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static SealingKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalStateException("A key for secrets has %d bytes in Base64".formatted(BYTES));
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SealingKey(
                    HexFormat.of().formatHex(digest).substring(0, ID_DIGITS), new SecretKeySpec(bytes, AES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[%s]".formatted(id);
    }
}
