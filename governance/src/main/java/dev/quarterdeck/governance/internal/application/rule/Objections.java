package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleFileRefusal.RuleFileInvalid;
import dev.quarterdeck.governance.api.RuleRefusal.RepositoryRulesInvalid;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.ReadRule;
import dev.quarterdeck.governance.internal.domain.rule.RuleStack;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Why a file of rules is in the way. */
final class Objections {
    private Objections() {}

    /** Why it cannot be said what holds in general; nothing where it can. */
    static @Nullable RefusalReason to(RuleStack stack) {
        return stack.broken().map(rule -> to(stack, rule)).orElse(null);
    }

    static RefusalReason to(RuleStack stack, ReadRule broken) {
        var file = broken.file();
        var branch = stack.branch();
        return file.version().layer() == Layer.REPOSITORY && branch != null
                ? new RepositoryRulesInvalid(file.path(), branch.value(), broken.findings())
                : new RuleFileInvalid(file.version() + " " + file.path(), broken.findings());
    }
}
