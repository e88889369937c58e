package dev.quarterdeck.kernel.git;

/** A commit, by its SHA-1 name in lower-case hex. */
public record CommitId(String value) {
    public CommitId {
        value = ObjectName.checked(value);
    }

    public static CommitId of(String text) {
        return new CommitId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
