package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import java.util.Locale;

/** Every reason a command of collaboration is refused. */
public sealed interface CollaborationRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Only who takes part is seen by the others. */
    record NotAParticipant(String subject) implements CollaborationRefusal {
        @Override
        public String code() {
            return "NOT_A_PARTICIPANT";
        }

        @Override
        public String message() {
            return "%s does not take part in the mission.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "qd join";
        }
    }

    /** Services and external systems act, but nobody works with them. */
    record ParticipantCannotJoin(String subject, Actor.Kind actor) implements CollaborationRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "PARTICIPANT_CANNOT_JOIN";
        }

        @Override
        public String message() {
            return "%s cannot take part: only people and agents do.".formatted(subject);
        }

        @Override
        public String observed() {
            return actor.wireName();
        }

        @Override
        public String expected() {
            return "human or llm_agent";
        }

        @Override
        public String nextStep() {
            return "have a person or an agent join: qd join";
        }
    }

    /** A role is changed by a switch that others can see, not by joining again. */
    record JoinedInAnotherRole(String subject, ParticipantRole role, ParticipantRole wanted)
            implements CollaborationRefusal {
        @Override
        public String code() {
            return "JOINED_IN_ANOTHER_ROLE";
        }

        @Override
        public String message() {
            return "%s takes part already, as %s.".formatted(subject, role.wireName());
        }

        @Override
        public String observed() {
            return role.wireName();
        }

        @Override
        public String expected() {
            return wanted.wireName();
        }

        @Override
        public String nextStep() {
            return "leave first: qd leave";
        }
    }

    /** What nobody began cannot end. */
    record StepIsNotExecuted(String subject, List<String> candidates) implements CollaborationRefusal {
        public StepIsNotExecuted {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String code() {
            return "STEP_IS_NOT_EXECUTED";
        }

        @Override
        public String message() {
            return "You do not execute the step %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "qd step start " + subject;
        }
    }

    /**
     * The mission's rules want somebody to say that the step may begin in spite of it.
     *
     * @param warnings their identities, oldest first
     * @param observed what they are about
     */
    record WarningUnacknowledged(String subject, List<String> warnings, String observed)
            implements CollaborationRefusal {
        public WarningUnacknowledged {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String code() {
            return "WARNING_UNACKNOWLEDGED";
        }

        @Override
        public String message() {
            return "Before the step %s begins, somebody has to say that it may in spite of a warning."
                    .formatted(subject);
        }

        @Override
        public String expected() {
            return "an acknowledgement to continue";
        }

        @Override
        public String nextStep() {
            return "qd ack %s continue".formatted(warnings.getFirst());
        }

        @Override
        public List<String> candidates() {
            return warnings.stream()
                    .flatMap(warning -> List.of(Collaboration.Acknowledgement.values()).stream()
                            .map(action -> "qd ack %s %s".formatted(warning, word(action))))
                    .toList();
        }

        private static String word(Collaboration.Acknowledgement action) {
            var word = action.name().toLowerCase(Locale.ROOT);
            return action == Collaboration.Acknowledgement.REASSIGN ? word + " --to PARTICIPANT" : word;
        }
    }
}
