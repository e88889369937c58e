package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reason something is refused because of the rules that hold, or because nobody can say which do. */
public sealed interface RuleRefusal extends RefusalReason {
    /** A repository has rules that cannot be used, and what was asked must not pass them by. */
    record RepositoryRulesInvalid(String path, String branch, List<RuleFinding> findings) implements RuleRefusal {
        public RepositoryRulesInvalid {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "REPOSITORY_RULES_INVALID";
        }

        @Override
        public String message() {
            return "%s on %s cannot be used: %d finding(s).".formatted(path, branch, findings.size());
        }

        @Override
        public String subject() {
            return path;
        }

        @Override
        public String nextStep() {
            return "correct the file, commit it to %s, and repeat".formatted(branch);
        }

        @Override
        public List<String> candidates() {
            return findings.stream().map(RuleFinding::toString).toList();
        }
    }

    /** Git does not give out the rules a repository has. */
    record RulesUnreadable(String branch, String why) implements RuleRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "RULES_UNREADABLE";
        }

        @Override
        public String message() {
            return "The rules of the repository on %s cannot be read.".formatted(branch);
        }

        @Override
        public String subject() {
            return branch;
        }

        @Override
        public @Nullable String observed() {
            return why;
        }

        @Override
        public String nextStep() {
            return "look at the repository: git fsck";
        }
    }

    /** No layer has a mission type of this name. */
    record MissionTypeUnknown(String subject, List<String> candidates) implements RuleRefusal {
        public MissionTypeUnknown {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "MISSION_TYPE_UNKNOWN";
        }

        @Override
        public String message() {
            return "There is no mission type '%s'.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "name one of the types: qd charter types";
        }
    }

    /** No key of a charter begins so. */
    record CharterKeyUnknown(String subject, List<String> candidates) implements RuleRefusal {
        public CharterKeyUnknown {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "CHARTER_KEY_UNKNOWN";
        }

        @Override
        public String message() {
            return "A charter has no key '%s'.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see the keys there are: qd charter";
        }
    }

    /** The primary checkout is on no branch, so nobody can say which branch's rules are meant. */
    record RulesBranchUnknown(String subject) implements RuleRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "RULES_BRANCH_UNKNOWN";
        }

        @Override
        public String message() {
            return "The primary checkout %s is on no branch, so which rules hold cannot be told.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "put it on a branch: git switch BRANCH";
        }
    }
}
