package dev.quarterdeck.governance.internal.domain.rule;

/** Which state of a layer; {@code organization:3}. */
public record LayerVersion(Layer layer, String revision) {
    @Override
    public String toString() {
        return layer.wireName() + ":" + revision;
    }
}
