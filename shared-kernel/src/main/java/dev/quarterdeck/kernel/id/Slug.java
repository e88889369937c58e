package dev.quarterdeck.kernel.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The human name of a mission in lower case with dashes, at most 80 characters, safe in paths and ref names. */
public record Slug(String value) {
    private static final int MOST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    public Slug {
        if (value.length() > MOST || !FORM.matcher(value).matches() || value.endsWith(".lock")) {
            throw new IllegalArgumentException("'%s' is not a slug".formatted(value));
        }
    }

    public static Slug of(String text) {
        return new Slug(text);
    }

    /** @throws IllegalArgumentException if the title holds no letter or digit */
    public static Slug fromTitle(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        var dashed = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = dashed.length() > MOST ? dashed.substring(0, MOST) : dashed;
        return new Slug(EDGES.matcher(cut).replaceAll(""));
    }

    @Override
    public String toString() {
        return value;
    }
}
