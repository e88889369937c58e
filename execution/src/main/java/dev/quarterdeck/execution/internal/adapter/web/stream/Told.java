package dev.quarterdeck.execution.internal.adapter.web.stream;

import java.time.Duration;

/** What a reader is told, as the text of server-sent events. */
interface Told extends AutoCloseable {
    /** Said before anything happens. */
    String opening();

    /** What happened next, waited for at most as long as given; empty where nothing did. */
    String next(Duration atMost);

    boolean open();

    @Override
    void close();
}
