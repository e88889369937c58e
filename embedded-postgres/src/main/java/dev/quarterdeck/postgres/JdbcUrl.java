package dev.quarterdeck.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a PostgreSQL server and of one database in it, as the driver reads it. */
record JdbcUrl(String servers, String parameters) {
    private static final Pattern FORM = Pattern.compile("(jdbc:postgresql://[^/?]*/)[^?]*(?:\\?(.*))?");
    // Turns a batch of inserts into one statement, which makes appending several times faster.
    private static final String BATCHED = "reWriteBatchedInserts=true";

    static JdbcUrl of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' has not the form jdbc:postgresql://host:port/database".formatted(text));
        }
        return new JdbcUrl(form.group(1), parameters(form));
    }

    private static String parameters(Matcher form) {
        var found = form.group(2);
        if (found == null || found.isEmpty()) {
            return BATCHED;
        }
        return found.contains("reWriteBatchedInserts=") ? found : found + "&" + BATCHED;
    }

    String to(String name) {
        return servers + URLEncoder.encode(name, UTF_8) + "?" + parameters;
    }
}
