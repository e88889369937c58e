package dev.quarterdeck.mission.internal.adapter.files.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.git.BlobId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What git will call a content that is not in the repository yet. */
final class Blobs {
    private Blobs() {}

    static BlobId nameOf(String text) {
        var content = text.getBytes(UTF_8);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update("blob %d\0".formatted(content.length).getBytes(UTF_8));
            return new BlobId(HexFormat.of().formatHex(digest.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
