package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;

/** Every reason a report on a step, or an answer, is refused. */
public sealed interface RunStepRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** The mission type the run goes by has no such step. */
    record StepUnknown(String subject, String type, List<String> candidates) implements RunStepRefusal {
        public StepUnknown {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "STEP_UNKNOWN";
        }

        @Override
        public String message() {
            return "The mission type %s has no step '%s'.".formatted(type, subject);
        }

        @Override
        public String nextStep() {
            return "name one of its steps";
        }
    }

    /** Saying so does not make it so: what the step leaves is not there. */
    record StepNotDone(String subject, String observed, String nextStep) implements RunStepRefusal {
        @Override
        public String code() {
            return "STEP_NOT_DONE";
        }

        @Override
        public String message() {
            return "The step %s is not done: %s.".formatted(subject, observed);
        }
    }

    /** Nobody asks this now. */
    record DecisionNotOpen(String subject, List<String> candidates) implements RunStepRefusal {
        public DecisionNotOpen {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "DECISION_NOT_OPEN";
        }

        @Override
        public String message() {
            return "The run does not ask '%s' now.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "qd next --preview";
        }
    }

    /** Not one of the answers there are. */
    record OptionUnknown(String subject, String observed, List<String> candidates) implements RunStepRefusal {
        public OptionUnknown {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "OPTION_UNKNOWN";
        }

        @Override
        public String message() {
            return "'%s' does not answer %s.".formatted(observed, subject);
        }

        @Override
        public String nextStep() {
            return "give one of the answers";
        }
    }

    /** A profile that is named has to be there: a worker without its boundaries is another worker. */
    record AgentProfileUnknown(String subject, String namedBy) implements RunStepRefusal {
        @Override
        public String code() {
            return "AGENT_PROFILE_UNKNOWN";
        }

        @Override
        public String message() {
            return "The %s names the agent profile '%s', and no layer has it.".formatted(namedBy, subject);
        }

        @Override
        public String nextStep() {
            return "correct the name, or add the profile";
        }
    }
}
