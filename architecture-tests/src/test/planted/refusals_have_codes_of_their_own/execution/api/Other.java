package planted.refusals_have_codes_of_their_own.execution.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

public sealed interface Other extends RefusalReason {
    record FineCode() implements Other {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "NOT_HERE";
        }

        @Override
        public String message() {
            return "No.";
        }

        @Override
        public String subject() {
            return "it";
        }

        @Override
        public String nextStep() {
            return "qd status";
        }
    }
}
