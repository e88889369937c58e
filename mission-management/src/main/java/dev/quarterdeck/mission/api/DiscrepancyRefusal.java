package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason a discrepancy stands in the way, or stays as it is. */
public sealed interface DiscrepancyRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** A person has to settle it before the step is completed. */
    record DiscrepancyOpen(String subject, String discrepancy, String question) implements DiscrepancyRefusal {
        @Override
        public String code() {
            return "DISCREPANCY_OPEN";
        }

        @Override
        public String message() {
            return "%s waits for an answer: %s".formatted(subject, question);
        }

        @Override
        public String observed() {
            return discrepancy;
        }

        @Override
        public String nextStep() {
            return "have a person settle it: qd discrepancy --overrule %s --choose OPTION".formatted(discrepancy);
        }
    }

    /** What was done with it is done. */
    record DiscrepancyOver(String subject) implements DiscrepancyRefusal {
        @Override
        public String code() {
            return "DISCREPANCY_OVER";
        }

        @Override
        public String message() {
            return "The step is completed, so nobody overrules what was decided for it.";
        }

        @Override
        public String nextStep() {
            return "say in a review what has to change: qd review";
        }
    }
}
