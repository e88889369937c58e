package dev.quarterdeck.app.server;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** A log message on one line: a control character that came in with a request cannot start another or move the cursor. */
public class LogLine extends ClassicConverter {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Override
    public String convert(ILoggingEvent event) {
        return escaped(String.valueOf(event.getFormattedMessage()), CONTROL);
    }

    static String escaped(String text, Pattern control) {
        return control.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
