package dev.quarterdeck.mission.internal.adapter.files.adoption;

import java.util.regex.Pattern;

/** Paths that mean something on one machine only. */
final class Paths {
    private static final Pattern ABSOLUTE =
            Pattern.compile("^(?:/|~|\\\\\\\\|[A-Za-z]:[\\\\/]|file:).*", Pattern.DOTALL);

    private Paths() {}

    static boolean isAbsolute(String path) {
        return ABSOLUTE.matcher(path).matches();
    }
}
