package dev.quarterdeck.execution.internal.adapter.process;

import java.util.regex.Pattern;

/** A version of git by its first two numbers. */
record GitVersion(int major, int minor) implements Comparable<GitVersion> {
    /** The first that merges without a working tree. */
    static final GitVersion OLDEST = new GitVersion(2, 38);

    private static final Pattern FORM = Pattern.compile("git version (\\d{1,4})\\.(\\d{1,4})");

    /** What {@code git version} prints; something unreadable is older than everything. */
    static GitVersion of(String text) {
        var match = FORM.matcher(text);
        return match.find()
                ? new GitVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))
                : new GitVersion(0, 0);
    }

    @Override
    public int compareTo(GitVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }
}
