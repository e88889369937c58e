package dev.quarterdeck.app.server;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.regex.Pattern;

/** A stack trace whose messages cannot control the terminal it is read on. */
public class LogTrace extends ThrowableProxyConverter {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return LogLine.escaped(super.throwableProxyToString(thrown), CONTROL);
    }
}
