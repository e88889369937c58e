package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import java.util.List;

/** The rules that come with the product. */
public interface BuiltInRules {
    List<RuleText> files();
}
