package dev.quarterdeck.kernel.id;

/** A recorded event, a ULID. */
public record EventId(String value) {
    public EventId {
        value = Ulid.checked(value);
    }

    public static EventId of(String text) {
        return new EventId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
