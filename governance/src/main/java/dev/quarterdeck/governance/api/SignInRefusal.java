package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.time.Duration;

/** Every reason somebody is not signed in that says more than that it was wrong. */
public sealed interface SignInRefusal extends RefusalReason {
    /** It was tried too often under this name or from this place; true for names nobody has as well. */
    record TooManyAttempts(String subject, Duration retryAfter) implements SignInRefusal {
        @Override
        public Kind kind() {
            return Kind.LIMITED;
        }

        @Override
        public String code() {
            return "SIGN_IN_LIMITED";
        }

        @Override
        public String message() {
            return "Signing in as %s was tried too often.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "wait %d seconds; if the password is lost, an admin gives a new link: qd users password NAME"
                    .formatted(Math.max(1, retryAfter.toSeconds()));
        }
    }

    /** Comparing passwords is slow on purpose, and too many wait for it. */
    record SignInBusy(Duration retryAfter) implements SignInRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "SIGN_IN_BUSY";
        }

        @Override
        public String message() {
            return "Too many passwords are being compared or set just now.";
        }

        @Override
        public String subject() {
            return "password";
        }

        @Override
        public String nextStep() {
            return "wait %d seconds and try again".formatted(Math.max(1, retryAfter.toSeconds()));
        }
    }

    /** The present password was not given. */
    record PasswordWrong(String subject) implements SignInRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "PASSWORD_WRONG";
        }

        @Override
        public String message() {
            return "That is not the present password of %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "use a link instead: qd users password";
        }
    }
}
