package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.refusal.RefusalReason;

/** Every reason something is not handed over. */
public sealed interface HandoverRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.FORBIDDEN;
    }

    /** The mission goes by rules that know no role switches. */
    record RoleSwitchNotAllowed(String subject) implements HandoverRefusal {
        @Override
        public String code() {
            return "ROLE_SWITCH_NOT_ALLOWED";
        }

        @Override
        public String message() {
            return "The rules of the mission do not allow role switches.";
        }

        @Override
        public String nextStep() {
            return "see where that is said: qd charter explain interaction.role_switch";
        }
    }

    /** An agent hands over what it has, and nothing else. */
    record NotYoursToGive(String subject, String by) implements HandoverRefusal {
        @Override
        public String code() {
            return "NOT_YOURS_TO_GIVE";
        }

        @Override
        public String message() {
            return "%s is an agent and cannot hand over %s.".formatted(by, subject);
        }

        @Override
        public String expected() {
            return "what it drives itself, or its own role";
        }

        @Override
        public String nextStep() {
            return "ask a person to: qd ask QUESTION";
        }
    }
}
