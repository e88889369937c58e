package dev.quarterdeck.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A stream somebody reads, byte by byte as it arrives. */
final class OpenStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InputStream body;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile boolean over;

    private OpenStream(HttpResponse<InputStream> answer) {
        body = answer.body();
        Thread.ofVirtual().start(this::hear);
    }

    static OpenStream of(Web web, HttpRequest.Builder request) {
        try {
            var answer = web.client().send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("It answers " + answer.statusCode());
            }
            return new OpenStream(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void hear() {
        try {
            for (var one = body.read(); one >= 0; one = body.read()) {
                synchronized (heard) {
                    heard.write(one);
                }
            }
        } catch (IOException cutOff) {
            // That ends it as well.
        }
        over = true;
    }

    String text() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.UTF_8);
        }
    }

    boolean isOver() {
        return over;
    }

    void awaitText(String wanted) {
        await(() -> text().contains(wanted), "'%s' in: %s", wanted);
    }

    void awaitEnd() {
        await(() -> over, "its end after: %s%s", "");
    }

    private void await(BooleanSupplier done, String what, String detail) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Waited in vain for " + what.formatted(detail, text()));
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
