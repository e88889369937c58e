package dev.quarterdeck.kernel.id;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text form all our identities have: 26 characters of Crockford base 32, upper case. */
public final class Ulid {
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    private Ulid() {}

    /** @throws IllegalArgumentException if the text is no ULID */
    public static String checked(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new IllegalArgumentException("'%s' is not a ULID".formatted(text));
        }
        return upper;
    }

    public static boolean matches(String text) {
        return FORM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
