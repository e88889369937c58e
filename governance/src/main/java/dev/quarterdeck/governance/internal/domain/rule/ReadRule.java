package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleFinding;
import java.util.List;

/** A file of rules, read. */
public record ReadRule(RuleText file, Rule rule) {
    /** What is wrong with it; nothing where it can be used. */
    public List<RuleFinding> findings() {
        return rule instanceof Rule.Broken(var findings) ? findings : List.of();
    }
}
