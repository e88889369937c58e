package dev.quarterdeck.kernel.event;

/** How many events a mission's stream holds; the version of an event is its place, counted from 1. */
public record Version(long value) implements Comparable<Version> {
    public static final Version NONE = new Version(0);

    public Version {
        if (value < 0) {
            throw new IllegalArgumentException("A version is not negative: " + value);
        }
    }

    public static Version of(String text) {
        return new Version(Long.parseLong(text));
    }

    public Version plus(long events) {
        return new Version(value + events);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
