package dev.quarterdeck.execution.internal.adapter.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** All that a child prints: its digest, and the end of it. */
final class ChildLog {
    private static final int KEPT = 4 * 1024;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final MessageDigest digest = sha256();
    private final InputStream output;
    private final long most;
    private final Runnable tooMuch;
    private final Thread reader;
    private byte[] end = {};
    private long length;

    /** Reads until the output ends; calls back once when it is longer than it may be. */
    ChildLog(InputStream output, long most, Runnable tooMuch) {
        this.output = output;
        this.most = most;
        this.tooMuch = tooMuch;
        // A silent child would hold one of the few threads that carry virtual ones.
        this.reader = Thread.ofPlatform().daemon().name("child-log").unstarted(this::read);
        reader.start();
    }

    static ChildLog of(String text) {
        var log = new ChildLog(InputStream.nullInputStream(), KEPT, () -> {});
        log.note(text);
        return log;
    }

    /** Waits for the last words; a stranger who still holds the output is not waited for. */
    void end() {
        try {
            reader.join(LAST_WORDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean tooLong() {
        return length > most;
    }

    void note(String text) {
        take(("[" + text + "]\n").getBytes(StandardCharsets.UTF_8));
    }

    synchronized String digest() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized String lastLines() {
        return new String(end, StandardCharsets.UTF_8).strip();
    }

    private void read() {
        var buffer = new byte[8 * 1024];
        try (output) {
            for (var count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                var before = tooLong();
                take(Arrays.copyOf(buffer, count));
                if (!before && tooLong()) {
                    tooMuch.run();
                }
            }
        } catch (IOException ended) {
            // The output of a child that was ended may break off anywhere.
        }
    }

    private synchronized void take(byte[] bytes) {
        digest.update(bytes);
        length += bytes.length;
        var all = Arrays.copyOf(end, end.length + bytes.length);
        System.arraycopy(bytes, 0, all, end.length, bytes.length);
        end = all.length <= KEPT ? all : Arrays.copyOfRange(all, all.length - KEPT, all.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
