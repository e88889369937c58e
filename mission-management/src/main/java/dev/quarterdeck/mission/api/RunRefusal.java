package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Every reason a command on a run is refused. */
public sealed interface RunRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Another run took its place, or there is none. */
    record RunIsOver(@Nullable RunId run, @Nullable RunId current) implements RunRefusal {
        @Override
        public String code() {
            return "RUN_IS_OVER";
        }

        @Override
        public String message() {
            if (run == null) {
                return "No run of the mission is under way.";
            }
            return current == null
                    ? "Run %s is not under way.".formatted(run)
                    : "Run %s is over; %s took its place.".formatted(run, current);
        }

        @Override
        public String subject() {
            return run == null ? "run" : run.value();
        }

        @Override
        public @Nullable String expected() {
            return current == null ? null : current.value();
        }

        @Override
        public String nextStep() {
            return "qd next";
        }
    }

    /** A mission that is completed or canceled is not started again. */
    record MissionHasEnded() implements RunRefusal {
        @Override
        public String code() {
            return "MISSION_HAS_ENDED";
        }

        @Override
        public String message() {
            return "The mission has ended, so no run of it is started.";
        }

        @Override
        public String subject() {
            return "mission";
        }

        @Override
        public String nextStep() {
            return "to take it up again: qd reopen";
        }
    }

    /** Somebody else holds it. */
    record StepIsTaken(String subject, String by) implements RunRefusal {
        @Override
        public String code() {
            return "STEP_IS_TAKEN";
        }

        @Override
        public String message() {
            return "The step %s is with %s.".formatted(subject, by);
        }

        @Override
        public String observed() {
            return by;
        }

        @Override
        public String nextStep() {
            return "qd next";
        }
    }

    record StepIsDone(RunId run, String subject) implements RunRefusal {
        @Override
        public String code() {
            return "STEP_IS_DONE";
        }

        @Override
        public String message() {
            return "The step %s of run %s is done.".formatted(subject, run);
        }

        @Override
        public String nextStep() {
            return "qd next";
        }
    }

    /** What nobody was given cannot be reported. */
    record StepIsNobodys(String subject) implements RunRefusal {
        @Override
        public String code() {
            return "STEP_IS_NOBODYS";
        }

        @Override
        public String message() {
            return "Nobody was given the step %s, so there is nothing to report.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "take it first: qd next";
        }
    }

    /** Some answers are a person's to give. */
    record DecisionIsAPersons(String subject, String by) implements RunRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "DECISION_IS_A_PERSONS";
        }

        @Override
        public String message() {
            return "%s may not answer %s: a person is accountable for it.".formatted(by, subject);
        }

        @Override
        public String expected() {
            return "a person";
        }

        @Override
        public String nextStep() {
            return "have a person answer it: qd next";
        }
    }
}
