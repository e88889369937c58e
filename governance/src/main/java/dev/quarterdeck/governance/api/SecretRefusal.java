package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason something about a secret is refused, beside a missing permission. */
public sealed interface SecretRefusal extends RefusalReason {
    /** No secret has this name here. */
    record SecretNotFound(String subject) implements SecretRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "SECRET_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no secret %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see which there are: qd secrets";
        }
    }

    /** It is sealed with a key this server does not have. */
    record SecretKeyMissing(String subject, String observed) implements SecretRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "SECRET_KEY_MISSING";
        }

        @Override
        public String message() {
            return "The key %s that the secret %s is sealed with is not here.".formatted(observed, subject);
        }

        @Override
        public String nextStep() {
            return "bring back the key, or set the secret anew: qd secrets set %s -".formatted(subject);
        }
    }

    /** What is kept is not what was sealed: changed, or moved from another name or organisation. */
    record SecretDamaged(String subject) implements SecretRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "SECRET_DAMAGED";
        }

        @Override
        public String message() {
            return "The secret %s does not open: it is not what was sealed under this name.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "find out who changed the database, and set it anew: qd secrets set %s -".formatted(subject);
        }
    }
}
