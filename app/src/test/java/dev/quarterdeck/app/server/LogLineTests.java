package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTests {
    private static final String FORGED = "name\r\n2026-01-01 INFO forged\u001b[2J";

    @Test
    void aMessageStaysOnItsLine() {
        assertThat(new LogLine().convert(event(null))).isEqualTo("name\\u000d\\u000a2026-01-01 INFO forged\\u001b[2J");
    }

    @Test
    void aTraceKeepsItsLinesAndNothingElseThatMovesTheCursor() {
        var trace = new LogTrace();
        trace.start();
        assertThat(trace.convert(event(new IllegalStateException("\u001b[2J"))))
                .contains("\\u001b[2J", System.lineSeparator() + "\tat ")
                .doesNotContain("\u001b");
    }

    private static LoggingEvent event(@Nullable Throwable thrown) {
        var event = new LoggingEvent("", new LoggerContext().getLogger("x"), Level.INFO, FORGED, null, new Object[0]);
        if (thrown != null) {
            event.setThrowableProxy(new ThrowableProxy(thrown));
        }
        return event;
    }
}
