package dev.quarterdeck.kernel.git;

/** The content of a file, by its SHA-1 name in lower-case hex. */
public record BlobId(String value) {
    public BlobId {
        value = ObjectName.checked(value);
    }

    public static BlobId of(String text) {
        return new BlobId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
