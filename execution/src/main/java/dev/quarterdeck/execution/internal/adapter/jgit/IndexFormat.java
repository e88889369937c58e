package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks through an index file for the two extensions that make it something else than a full list of files. */
final class IndexFormat {
    private static final int SIGNATURE = 0x44495243;
    private static final int SPLIT = 0x6c696e6b;
    private static final int SPARSE = 0x73646972;
    private static final int FIXED = 60;
    private static final int CHECKSUM = 20;
    private static final int EXTENDED = 0x4000;

    private IndexFormat() {}

    /** Empty for an ordinary index, and where there is none. */
    static Optional<Format> of(Path index) {
        try {
            return Files.isRegularFile(index) ? of(ByteBuffer.wrap(Files.readAllBytes(index))) : Optional.empty();
        } catch (IOException | BufferUnderflowException | IllegalArgumentException unreadable) {
            // A damaged index is git's to report; it is neither split nor sparse for all we know.
            return Optional.empty();
        }
    }

    private static Optional<Format> of(ByteBuffer bytes) {
        if (bytes.getInt() != SIGNATURE) {
            return Optional.empty();
        }
        var version = bytes.getInt();
        for (var entries = bytes.getInt(); entries > 0; entries--) {
            skipEntry(bytes, version);
        }
        while (bytes.remaining() > CHECKSUM) {
            var extension = bytes.getInt();
            if (extension == SPLIT) {
                return Optional.of(Format.SPLIT_INDEX);
            }
            if (extension == SPARSE) {
                return Optional.of(Format.SPARSE_INDEX);
            }
            var size = bytes.getInt();
            bytes.position(bytes.position() + size);
        }
        return Optional.empty();
    }

    private static void skipEntry(ByteBuffer bytes, int version) {
        var start = bytes.position();
        bytes.position(start + FIXED);
        if ((bytes.getShort() & EXTENDED) != 0) {
            bytes.getShort();
        }
        if (version >= 4) {
            skipNumber(bytes);
        }
        while (bytes.get() != 0) {
            // the path ends with a zero byte
        }
        if (version < 4) {
            // Older versions fill entries up to a multiple of eight bytes.
            var length = bytes.position() - start;
            bytes.position(start + (length + 7) / 8 * 8);
        }
    }

    private static void skipNumber(ByteBuffer bytes) {
        while ((bytes.get() & 0x80) != 0) {
            // the last byte of the number has no high bit
        }
    }
}
