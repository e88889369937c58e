package dev.quarterdeck.app.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer on its way to the launcher: lines whose first letter says what the rest is. {@code O} a line of output,
 * {@code E} a line for standard error, {@code P} progress, {@code C} a choice to offer, {@code H} a heartbeat, {@code X} the
 * exit code, and {@code R} the exit code with everything after it raw output. Small answers go out in one piece.
 */
final class Frames {
    private static final int RAW_FROM = 8192;

    private final OutputStream wire;
    private final StringBuilder waiting = new StringBuilder();
    private boolean streaming;
    private boolean onlyOutput = true;
    private boolean gone;
    private long lastSent = System.nanoTime();

    Frames(OutputStream wire) {
        this.wire = wire;
    }

    synchronized void out(String text) {
        lines('O', text);
    }

    synchronized void err(String text) {
        onlyOutput = false;
        lines('E', text);
    }

    synchronized void choice(String flag, String value) {
        onlyOutput = false;
        lines('C', flag + " " + value);
    }

    /** Leaves the single piece: from here on every line goes out at once. */
    synchronized void progress(String text) {
        onlyOutput = false;
        streaming = true;
        lines('P', text);
    }

    /** Sends what waits; a command that follows calls it after each answer. */
    synchronized void flush() {
        streaming = true;
        send();
    }

    /** Finds out whether the caller is still there by sending a heartbeat when nothing was sent for a while. */
    synchronized boolean open() {
        if (!gone && System.nanoTime() - lastSent > 1_000_000_000L) {
            streaming = true;
            lines('H', "");
        }
        return !gone;
    }

    synchronized void exit(int code) {
        if (!streaming && onlyOutput && waiting.length() > RAW_FROM) {
            raw(code);
        } else {
            waiting.append('X').append(code).append('\n');
        }
        send();
    }

    private void raw(int code) {
        var output = waiting.toString();
        waiting.setLength(0);
        waiting.append('R').append(code).append('\n');
        output.lines().forEach(line -> waiting.append(line, 1, line.length()).append('\n'));
    }

    private void lines(char kind, String text) {
        for (var line : text.split("\n", -1)) {
            waiting.append(kind).append(line.replace('\r', ' ')).append('\n');
        }
        if (streaming) {
            send();
        }
    }

    private void send() {
        try {
            wire.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
            wire.flush();
        } catch (IOException closed) {
            gone = true;
        }
        waiting.setLength(0);
        lastSent = System.nanoTime();
    }
}
