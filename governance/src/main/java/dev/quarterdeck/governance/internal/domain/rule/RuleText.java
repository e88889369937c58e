package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleKind;

/** A file of rules before it is read. */
public record RuleText(RuleKind kind, String name, LayerVersion version, String text) {
    public String path() {
        return kind.path(name);
    }
}
