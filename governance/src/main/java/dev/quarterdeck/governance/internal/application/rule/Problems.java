package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.internal.domain.rule.ReadRule;
import java.util.stream.Collectors;

/** What is wrong with a file, in one text. */
final class Problems {
    private Problems() {}

    static String of(ReadRule rule) {
        return rule.findings().stream().map(RuleFinding::toString).collect(Collectors.joining("; "));
    }
}
