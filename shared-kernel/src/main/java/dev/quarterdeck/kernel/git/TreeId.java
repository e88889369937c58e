package dev.quarterdeck.kernel.git;

/** The content of a directory, by its SHA-1 name in lower-case hex. */
public record TreeId(String value) {
    public TreeId {
        value = ObjectName.checked(value);
    }

    public static TreeId of(String text) {
        return new TreeId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
