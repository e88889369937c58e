package dev.quarterdeck.execution.internal.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread that is there as long as the server. A child that is to die with its parent, as what is in the sandbox is,
 * dies with the thread that started it.
 */
final class LastingThread {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("agent-starter").factory());

    private LastingThread() {}

    static Process starting(ProcessBuilder child) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> started(child), THREAD).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException impossible) {
                throw new IOException(impossible.getMessage(), impossible);
            }
            throw failed;
        }
    }

    private static Process started(ProcessBuilder child) {
        try {
            return child.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible.getMessage(), impossible);
        }
    }
}
