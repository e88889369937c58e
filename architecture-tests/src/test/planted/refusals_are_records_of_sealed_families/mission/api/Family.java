package planted.refusals_are_records_of_sealed_families.mission.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

public sealed interface Family extends RefusalReason {
    record FineMember() implements Family {
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
