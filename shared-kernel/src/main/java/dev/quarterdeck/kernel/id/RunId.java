package dev.quarterdeck.kernel.id;

/** One execution over a mission, a ULID. */
public record RunId(String value) {
    public RunId {
        value = Ulid.checked(value);
    }

    public static RunId of(String text) {
        return new RunId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
