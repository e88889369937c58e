package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reason a file of rules is not taken. */
public sealed interface RuleFileRefusal extends RefusalReason {
    /** A file of rules that was handed in cannot be used. */
    record RuleFileInvalid(String subject, List<RuleFinding> findings) implements RuleFileRefusal {
        public RuleFileInvalid {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "RULE_FILE_INVALID";
        }

        @Override
        public String message() {
            return "%s cannot be used: %d finding(s).".formatted(subject, findings.size());
        }

        @Override
        public String nextStep() {
            return "correct it and look again: qd charter check FILE";
        }

        @Override
        public List<String> candidates() {
            return findings.stream().map(RuleFinding::toString).toList();
        }
    }

    /** Somebody else has changed the file meanwhile. */
    record StaleVersion(RuleKind ruleKind, String name, long wanted, long actual) implements RuleFileRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public String code() {
            return "STALE_VERSION";
        }

        @Override
        public String message() {
            return "The organisation's %s %s is at version %d, not %d."
                    .formatted(ruleKind.wireName(), name, actual, wanted);
        }

        @Override
        public String subject() {
            return name;
        }

        @Override
        public @Nullable String observed() {
            return Long.toString(actual);
        }

        @Override
        public String expected() {
            return Long.toString(wanted);
        }

        @Override
        public String nextStep() {
            return "read it again and repeat with its version";
        }
    }

    /** There are no files of rules of this kind. */
    record RuleKindUnknown(String subject) implements RuleFileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "RULE_KIND_UNKNOWN";
        }

        @Override
        public String message() {
            return "There are no rules of the kind '%s'.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "name one of the kinds: qd charter source KIND NAME";
        }

        @Override
        public List<String> candidates() {
            return Arrays.stream(RuleKind.values()).map(RuleKind::wireName).toList();
        }
    }
}
