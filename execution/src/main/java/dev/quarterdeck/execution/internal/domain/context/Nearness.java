package dev.quarterdeck.execution.internal.domain.context;

import java.util.Locale;

/** Whether a name may be what somebody meant who wrote another one. */
public final class Nearness {
    private static final int MOST = 120;

    private Nearness() {}

    public static boolean near(String written, String name) {
        var one = written.toLowerCase(Locale.ROOT);
        var other = name.toLowerCase(Locale.ROOT);
        if (one.isBlank() || one.length() > MOST) {
            return false;
        }
        return other.contains(one) || one.contains(other) || distance(one, other) <= Math.max(2, one.length() / 5);
    }

    /** How many letters have to be put in, left out or exchanged to get from one to the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
