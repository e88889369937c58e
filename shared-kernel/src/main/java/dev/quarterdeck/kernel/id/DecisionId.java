package dev.quarterdeck.kernel.id;

/** A question asked in a mission and the decision that answers it, a ULID. */
public record DecisionId(String value) {
    public DecisionId {
        value = Ulid.checked(value);
    }

    public static DecisionId of(String text) {
        return new DecisionId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
