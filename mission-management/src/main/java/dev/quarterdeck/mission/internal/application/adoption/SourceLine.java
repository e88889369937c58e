package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;

/**
 * A line as it was found.
 *
 * @param key what makes it the same line when it is found again: its content and which of several equal ones it is
 * @param number counted from 1
 * @param length in bytes
 * @param text the line; where it cannot be kept as text, a likeness of it
 * @param original the bytes {@code text} is a likeness of, or their beginning; empty where the text is the line
 */
public record SourceLine(
        String key, BlobId blob, int number, long length, String text, Original original, AdoptedFact fact) {

    /** Bytes that are never changed. */
    public static final class Original {
        public static final Original NONE = new Original(new byte[0]);

        private final byte[] bytes;

        private Original(byte[] bytes) {
            this.bytes = bytes;
        }

        public static Original of(byte[] bytes) {
            return new Original(bytes.clone());
        }

        public boolean isNone() {
            return bytes.length == 0;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
