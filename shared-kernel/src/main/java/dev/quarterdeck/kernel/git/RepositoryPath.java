package dev.quarterdeck.kernel.git;

import java.util.Arrays;
import java.util.Locale;

final class RepositoryPath {
    private RepositoryPath() {}

    /** A path that cannot leave the repository nor reach into git's own directory. */
    static String checked(String path) {
        var contained = !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/", -1)).allMatch(RepositoryPath::names);
        if (!contained) {
            throw new IllegalArgumentException("'%s' is not a path inside a repository".formatted(path));
        }
        return path;
    }

    private static boolean names(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && !segment.toLowerCase(Locale.ROOT).equals(".git");
    }
}
