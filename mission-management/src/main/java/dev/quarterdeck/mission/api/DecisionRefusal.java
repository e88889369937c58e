package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reason a question is not asked, answered or taken back. */
public sealed interface DecisionRefusal extends RefusalReason {
    /** Somebody was first. */
    record DecisionAlreadyTaken(DecisionId request, String winner, String answer) implements DecisionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "DECISION_ALREADY_TAKEN";
        }

        @Override
        public String message() {
            return "%s has answered already: %s.".formatted(winner, answer);
        }

        @Override
        public String subject() {
            return request.value();
        }

        @Override
        public String observed() {
            return "%s: %s".formatted(winner, answer);
        }

        @Override
        public String nextStep() {
            return "see what else waits: qd inbox";
        }
    }

    /** It was to be answered before. */
    record DecisionRequestExpired(DecisionId request, Instant deadline) implements DecisionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "DECISION_REQUEST_EXPIRED";
        }

        @Override
        public String message() {
            return "Nobody answered by %s, and it is asked no more.".formatted(deadline);
        }

        @Override
        public String subject() {
            return request.value();
        }

        @Override
        public String nextStep() {
            return "have it asked again: qd ask QUESTION";
        }
    }

    /** It need not be answered any more. */
    record DecisionRequestWithdrawn(
            DecisionId request, @Nullable String reason) implements DecisionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "DECISION_REQUEST_WITHDRAWN";
        }

        @Override
        public String message() {
            return "The question was taken back%s.".formatted(reason == null ? "" : ": " + reason);
        }

        @Override
        public String subject() {
            return request.value();
        }

        @Override
        public String nextStep() {
            return "see what else waits: qd inbox";
        }
    }

    /** Who asked for it did not allow an agent to answer. */
    record LlmMayNotDecide(String subject, String by) implements DecisionRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "LLM_MAY_NOT_DECIDE";
        }

        @Override
        public String message() {
            return "%s is an agent, and this is for a person to decide.".formatted(by);
        }

        @Override
        public String expected() {
            return "a person";
        }

        @Override
        public String nextStep() {
            return "leave it to a person, who finds it in their inbox";
        }
    }

    /** An agent does not give itself leave. */
    record OwnRequest(DecisionId request, String by) implements DecisionRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "OWN_REQUEST";
        }

        @Override
        public String message() {
            return "%s cannot answer what it, or the agent it acts for, has asked.".formatted(by);
        }

        @Override
        public String subject() {
            return request.value();
        }

        @Override
        public String nextStep() {
            return "wait for somebody else's answer";
        }
    }

    /** It is for others to settle. */
    record NotAsked(DecisionId request, String by, List<String> candidates) implements DecisionRefusal {
        public NotAsked {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "NOT_ASKED";
        }

        @Override
        public String message() {
            return "%s was not asked.".formatted(by);
        }

        @Override
        public String subject() {
            return request.value();
        }

        @Override
        public String expected() {
            return String.join(", ", candidates);
        }

        @Override
        public String nextStep() {
            return "leave it to who was asked";
        }
    }

    /** Only what was offered can be chosen. */
    record OptionNotOffered(String subject, String option, List<String> candidates) implements DecisionRefusal {
        public OptionNotOffered {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "OPTION_NOT_OFFERED";
        }

        @Override
        public String message() {
            return "'%s' is none of the options.".formatted(option);
        }

        @Override
        public String observed() {
            return option;
        }

        @Override
        public String expected() {
            return String.join(", ", candidates);
        }

        @Override
        public String nextStep() {
            return "choose one of them: qd decide %s OPTION".formatted(subject);
        }
    }
}
