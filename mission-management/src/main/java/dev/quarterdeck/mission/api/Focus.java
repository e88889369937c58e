package dev.quarterdeck.mission.api;

import java.util.Arrays;
import java.util.Locale;

/** What a participant is on. */
public record Focus(Kind kind, String target) {
    private static final char SEPARATOR = ':';

    /** What sort of thing it is. */
    public enum Kind {
        WP,
        STEP,
        FILE
    }

    /** @throws IllegalArgumentException if the text is not {@code wp:ID}, {@code step:ID} or {@code file:PATH} */
    public static Focus of(String text) {
        var end = text.indexOf(SEPARATOR);
        var word = text.substring(0, Math.max(end, 0));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .map(kind -> new Focus(kind, text.substring(end + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no focus".formatted(text)));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + SEPARATOR + target;
    }
}
