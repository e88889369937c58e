package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.regex.Pattern;

/** A name or label that is safe to show anywhere: one line, visible at both ends, at most 64 characters. */
public record PlainName(String value) {
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}\\p{P}\\p{S}](?:[\\p{L}\\p{N}\\p{M}\\p{P}\\p{S} ]{0,62}[\\p{L}\\p{N}\\p{M}\\p{P}\\p{S}])?");

    public PlainName {
        if (!matches(value)) {
            throw new IllegalArgumentException("Not a plain name: " + value);
        }
    }

    /** @throws Refused if the text does not qualify as the subject, such as {@code user name} */
    public static PlainName of(String subject, String text) {
        if (!matches(text)) {
            throw new Refused(new CommonRefusal.InvalidInput(
                    subject,
                    "This is no %s.".formatted(subject),
                    text,
                    "1 to 64 visible characters on one line",
                    "shorten it, and leave out line breaks and blanks at its ends"));
        }
        return new PlainName(text);
    }

    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }
}
