package dev.quarterdeck.kernel.id;

/** A registered git repository, a ULID. */
public record RepositoryId(String value) {
    public RepositoryId {
        value = Ulid.checked(value);
    }

    public static RepositoryId of(String text) {
        return new RepositoryId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
