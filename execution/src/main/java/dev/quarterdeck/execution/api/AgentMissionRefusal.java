package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason an agent and a mission do not come together. */
public sealed interface AgentMissionRefusal extends RefusalReason {
    /** The mission has no step an agent could be given now. */
    record AgentHasNoStep(String subject, String observed, String nextStep) implements AgentMissionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "AGENT_HAS_NO_STEP";
        }

        @Override
        public String message() {
            return "There is nothing an agent could do for %s now.".formatted(subject);
        }
    }

    /** An agent is there for its own mission and its own work package. */
    record PostedElsewhere(String subject, String expected) implements AgentMissionRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "AGENT_POSTED_ELSEWHERE";
        }

        @Override
        public String message() {
            return "The agent is not there for %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "leave it to whoever is";
        }
    }
}
