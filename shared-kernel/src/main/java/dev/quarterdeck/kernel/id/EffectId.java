package dev.quarterdeck.kernel.id;

/** A git effect a command asked for, a ULID. */
public record EffectId(String value) {
    public EffectId {
        value = Ulid.checked(value);
    }

    public static EffectId of(String text) {
        return new EffectId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
