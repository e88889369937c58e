package planted.refusals_have_codes_of_their_own.mission.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

public sealed interface Family extends RefusalReason {
    record PlantedOne() implements Family {
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

    record PlantedTwo() implements Family {
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

    record FineCode() implements Family {
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
