package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Refusals of the server itself. */
public sealed interface ServerRefusal extends RefusalReason {
    /** The database does not answer at the moment. */
    record DatabaseUnavailable() implements ServerRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "DATABASE_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The database does not answer; nothing that was acknowledged is lost.";
        }

        @Override
        public String subject() {
            return "database";
        }

        @Override
        public String nextStep() {
            return "try again in a moment; qd doctor says more";
        }
    }
}
