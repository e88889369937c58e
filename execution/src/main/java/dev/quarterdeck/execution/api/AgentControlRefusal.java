package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.time.Duration;

/** Every reason something an operator wants of agents is refused, whoever runs them. */
public sealed interface AgentControlRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** Somebody stopped all agents, or those of this provider, and nobody has released them yet. */
    record AgentsStopped(String subject) implements AgentControlRefusal {
        @Override
        public String code() {
            return "AGENTS_STOPPED";
        }

        @Override
        public String message() {
            return "Agents were stopped for all of %s.".formatted(subject.equals("*") ? "them" : subject);
        }

        @Override
        public String nextStep() {
            return "let them go on: qd agents release" + (subject.equals("*") ? "" : " " + subject);
        }
    }

    /** What cannot be undone wants the words typed out. */
    record ConfirmationRequired(String subject, String expected) implements AgentControlRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "CONFIRMATION_REQUIRED";
        }

        @Override
        public String message() {
            return "This stops every agent of %s at once.".formatted(subject.equals("*") ? "all providers" : subject);
        }

        @Override
        public String nextStep() {
            var which = subject.equals("*") ? "" : subject + " ";
            return "say so: qd agents kill-all %s--confirm '%s'".formatted(which, expected);
        }
    }

    /** The key came before with something else, which was done; this was not. */
    record KeyUsedOtherwise(String subject) implements AgentControlRefusal {
        @Override
        public String code() {
            return "IDEMPOTENCY_KEY_USED";
        }

        @Override
        public String message() {
            return "The idempotency key %s was used for something else before.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "use a key of its own for each thing you ask for";
        }
    }

    /** It runs at another server on the same database, and only that one can reach it. */
    record SessionElsewhere(AgentSessionId session, String host) implements AgentControlRefusal {
        @Override
        public String code() {
            return "AGENT_SESSION_ELSEWHERE";
        }

        @Override
        public String message() {
            return "The agent session %s runs at the server %s.".formatted(session, host);
        }

        @Override
        public String subject() {
            return session.value();
        }

        @Override
        public String observed() {
            return host;
        }

        @Override
        public String nextStep() {
            return "ask that server: it alone reaches its agents";
        }
    }

    /** More was said to this agent by one operator than it can be expected to read. */
    record InjectedTooOften(String subject, int most, Duration retryAfter) implements AgentControlRefusal {
        @Override
        public Kind kind() {
            return Kind.LIMITED;
        }

        @Override
        public String code() {
            return "RATE_LIMITED";
        }

        @Override
        public String message() {
            return "The agent session %s was spoken to too often.".formatted(subject);
        }

        @Override
        public String expected() {
            return "at most %d messages a minute".formatted(most);
        }

        @Override
        public String nextStep() {
            return "wait %d seconds and say it once".formatted(Math.max(1, retryAfter.toSeconds()));
        }
    }

    /** The agent asks nothing of this name, or no longer. */
    record QuestionSettled(AgentSessionId session, String subject) implements AgentControlRefusal {
        @Override
        public String code() {
            return "AGENT_QUESTION_SETTLED";
        }

        @Override
        public String message() {
            return "The agent does not wait for an answer to %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see what it asks: qd agents questions " + session;
        }
    }
}
