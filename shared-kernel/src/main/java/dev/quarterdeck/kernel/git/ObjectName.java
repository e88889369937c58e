package dev.quarterdeck.kernel.git;

import java.util.regex.Pattern;

final class ObjectName {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    private ObjectName() {}

    static String checked(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is not the name of a git object".formatted(text));
        }
        return text;
    }
}
