package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.internal.domain.rule.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How files of rules are written, and the form each kind has. */
public interface RuleFormat {
    Parsed parse(RuleKind kind, String text);

    /** Reads back what was written as canonical JSON. */
    Document definition(String json);

    /**
     * What a text came to.
     *
     * @param document absent where something is wrong with its form
     */
    record Parsed(@Nullable Document document, List<RuleFinding> findings) {
        public Parsed {
            findings = List.copyOf(findings);
        }
    }
}
