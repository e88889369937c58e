package planted.refusals_have_codes_of_their_own.governance.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

public sealed interface Third extends RefusalReason {
    record PlantedThree() implements Third {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "NOT_NOW";
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
