package dev.quarterdeck.kernel.id;

/** A mission, a ULID; the only place that derives the short form {@link #mid8()}. */
public record MissionId(String value) {
    public static final int SHORT_LENGTH = 8;

    public MissionId {
        value = Ulid.checked(value);
    }

    public static MissionId of(String text) {
        return new MissionId(text);
    }

    /** The first eight characters; missions created within about a second share it. */
    public String mid8() {
        return value.substring(0, SHORT_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
