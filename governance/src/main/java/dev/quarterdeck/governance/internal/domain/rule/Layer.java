package dev.quarterdeck.governance.internal.domain.rule;

/** Who says a rule; a later one is heard before an earlier one. */
public enum Layer {
    BUILT_IN("built-in"),
    ORGANIZATION("organization"),
    REPOSITORY("repository");

    private final String wireName;

    Layer(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
