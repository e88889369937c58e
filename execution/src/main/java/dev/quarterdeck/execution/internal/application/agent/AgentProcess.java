package dev.quarterdeck.execution.internal.application.agent;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A running agent with all it has started. */
public interface AgentProcess {
    OutputStream input();

    InputStream output();

    /** The end of what it printed beside its output. */
    String lastErrors();

    /** Asks all of it to end. */
    void terminate();

    /** Ends all of it at once. */
    void kill();

    /** Completes when the process has ended and nothing it started is left. */
    CompletableFuture<Exit> exit();

    /** @param tooMuch whether it was ended because it printed more than it may */
    record Exit(int code, boolean tooMuch) {}
}
