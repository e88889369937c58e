package dev.quarterdeck.architecture.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A live session whose agent is a process that says what is put into a pipe: numbered lines with the moment of each. */
final class PipedAgent implements AutoCloseable {
    // A line is as long as what agents say on average.
    private static final String REST = "and what an agent says of it. ".repeat(9);

    private final String session;
    private final OutputStream pipe;
    private long said;

    private PipedAgent(String session, OutputStream pipe) {
        this.session = session;
        this.pipe = pipe;
    }

    /** Waits until the agent listens. */
    static PipedAgent opened(String session, Path pipe) throws IOException {
        return new PipedAgent(session, new FileOutputStream(pipe.toFile()));
    }

    String session() {
        return session;
    }

    long said() {
        return said;
    }

    /** Waits while the server does not keep up. */
    void say(int lines) throws IOException {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++) {
            said++;
            text.append(said)
                    .append(' ')
                    .append(System.nanoTime())
                    .append(' ')
                    .append(REST)
                    .append('\n');
        }
        pipe.write(text.toString().getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }
}
