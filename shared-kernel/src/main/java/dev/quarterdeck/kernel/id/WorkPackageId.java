package dev.quarterdeck.kernel.id;

import java.util.regex.Pattern;

/** A work package within its mission, {@code WP01}; adopted logs also hold other spellings, which are kept as they are. */
public record WorkPackageId(String value) implements Comparable<WorkPackageId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public WorkPackageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not a work package id".formatted(value));
        }
    }

    public static WorkPackageId of(String text) {
        return new WorkPackageId(text);
    }

    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(WorkPackageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
