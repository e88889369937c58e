package dev.quarterdeck.mission.internal.domain.plan;

import java.util.Arrays;
import java.util.List;

/**
 * A glob over repository-relative paths: {@code *} and {@code ?} within a segment, {@code **} for any number of segments.
 * One that ends without a wildcard means a file, or a directory with everything below it.
 */
public record PathPattern(String text) {
    private static final String ANY_DEPTH = "**";

    public static PathPattern of(String text) {
        return new PathPattern(text);
    }

    /** Whether a file is meant. */
    public boolean matches(String path) {
        return meet(segments(text), segments(path), namesDirectory(), false);
    }

    /** Whether some file is meant by both. */
    public boolean overlaps(PathPattern other) {
        return meet(segments(text), segments(other.text), namesDirectory(), other.namesDirectory());
    }

    private boolean namesDirectory() {
        var last = segments(text).getLast();
        return last.indexOf('*') < 0 && last.indexOf('?') < 0;
    }

    private static List<String> segments(String path) {
        var plain = path.startsWith("./") ? path.substring(2) : path;
        var segments = Arrays.stream(plain.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        return segments.isEmpty() ? List.of("") : segments;
    }

    // A table from the end, because trying every way a wildcard may go takes time without bound.
    private static boolean meet(List<String> ours, List<String> theirs, boolean ourDirectory, boolean theirDirectory) {
        var meets = new boolean[ours.size() + 1][theirs.size() + 1];
        for (var own = ours.size(); own >= 0; own--) {
            for (var their = theirs.size(); their >= 0; their--) {
                var ourEnd = own == ours.size();
                var theirEnd = their == theirs.size();
                if (!ourEnd && ours.get(own).equals(ANY_DEPTH)) {
                    meets[own][their] = meets[own + 1][their] || (!theirEnd && meets[own][their + 1]);
                } else if (!theirEnd && theirs.get(their).equals(ANY_DEPTH)) {
                    meets[own][their] = meets[own][their + 1] || (!ourEnd && meets[own + 1][their]);
                } else if (ourEnd || theirEnd) {
                    meets[own][their] =
                            (ourEnd && theirEnd) || (ourEnd && ourDirectory) || (theirEnd && theirDirectory);
                } else {
                    meets[own][their] = meets[own + 1][their + 1] && meet(ours.get(own), theirs.get(their));
                }
            }
        }
        return meets[0][0];
    }

    private static boolean meet(String ours, String theirs) {
        var meets = new boolean[ours.length() + 1][theirs.length() + 1];
        for (var own = ours.length(); own >= 0; own--) {
            for (var their = theirs.length(); their >= 0; their--) {
                var ourEnd = own == ours.length();
                var theirEnd = their == theirs.length();
                if (!ourEnd && ours.charAt(own) == '*') {
                    meets[own][their] = meets[own + 1][their] || (!theirEnd && meets[own][their + 1]);
                } else if (!theirEnd && theirs.charAt(their) == '*') {
                    meets[own][their] = meets[own][their + 1] || (!ourEnd && meets[own + 1][their]);
                } else if (ourEnd || theirEnd) {
                    meets[own][their] = ourEnd && theirEnd;
                } else {
                    meets[own][their] = meets[own + 1][their + 1] && same(ours.charAt(own), theirs.charAt(their));
                }
            }
        }
        return meets[0][0];
    }

    private static boolean same(char own, char their) {
        return own == their || own == '?' || their == '?';
    }
}
