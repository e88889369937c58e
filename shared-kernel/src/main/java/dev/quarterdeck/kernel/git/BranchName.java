package dev.quarterdeck.kernel.git;

import java.util.regex.Pattern;

/** A local branch by its short name, {@code main}; held to git's own rules for ref names. */
public record BranchName(String value) {
    private static final String HEADS = "refs/heads/";
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|/\\.|^\\.|^-|^/|/$|\\.$|\\.lock(?:/|$)|^@$");

    public BranchName {
        if (value.isEmpty() || FORBIDDEN.matcher(value).find()) {
            throw new IllegalArgumentException("'%s' is not a branch name git accepts".formatted(value));
        }
    }

    /** Takes the short name or the full ref. */
    public static BranchName of(String text) {
        return new BranchName(text.startsWith(HEADS) ? text.substring(HEADS.length()) : text);
    }

    /** The full ref, {@code refs/heads/main}. */
    public String ref() {
        return HEADS + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
