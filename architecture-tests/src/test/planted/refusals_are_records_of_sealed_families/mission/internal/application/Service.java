package planted.refusals_are_records_of_sealed_families.mission.internal.application;

import dev.quarterdeck.kernel.refusal.RefusalReason;

class Service {
    record PlantedPrivate() implements RefusalReason {
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
