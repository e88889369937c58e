package planted.refusals_have_stable_codes.mission.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

public sealed interface Family extends RefusalReason {
    record PlantedComputed() implements Family {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "NO_" + getClass().getSimpleName();
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

    record PlantedSpelling() implements Family {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "not-upper";
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
