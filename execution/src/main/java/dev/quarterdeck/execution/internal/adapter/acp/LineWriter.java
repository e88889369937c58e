package dev.quarterdeck.execution.internal.adapter.acp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Writes lines in the order they come, on a thread of its own: an agent that does not read keeps nobody waiting. */
final class LineWriter {
    private static final int MOST = 1024;
    private static final String END = "";

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST);
    private final OutputStream target;
    private final Runnable broken;
    private final Thread thread;

    LineWriter(OutputStream target, String name, Runnable broken) {
        this.target = target;
        this.broken = broken;
        // A pipe nobody reads would hold one of the few threads that carry virtual ones.
        thread = Thread.ofPlatform().daemon().name(name).start(this::write);
    }

    /** An agent that leaves this many lines unread will not read this one either. */
    void line(String line) {
        if (!lines.offer(line)) {
            broken.run();
        }
    }

    /** Closes the agent's input when all is written. */
    void end() {
        line(END);
    }

    /** Nobody is there to read any more. */
    void stop() {
        thread.interrupt();
    }

    private void write() {
        try (target) {
            for (var line = lines.take(); !line.equals(END); line = lines.take()) {
                target.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                target.flush();
            }
        } catch (IOException gone) {
            // Its output ends as well, and says more about why.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
