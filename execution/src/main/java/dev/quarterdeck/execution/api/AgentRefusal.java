package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.nio.file.Path;
import java.util.List;

/** Every reason a provider or a session of an agent says no. */
public sealed interface AgentRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** No runtime of agents has this name. */
    record ProviderNotFound(String subject, List<String> candidates) implements AgentRefusal {
        public ProviderNotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "PROVIDER_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no provider of agents named %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "name one of these";
        }
    }

    /** The runtime is there and does not answer as it should. */
    record ProviderUnavailable(String subject, String observed) implements AgentRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "PROVIDER_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The provider %s cannot be used now.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "try again later";
        }
    }

    /** The runtime, or this one agent, cannot do what is asked. */
    record CapabilityUnsupported(String subject, AgentCapability capability) implements AgentRefusal {
        @Override
        public String code() {
            return "CAPABILITY_UNSUPPORTED";
        }

        @Override
        public String message() {
            return "%s cannot %s.".formatted(subject, capability.wireName());
        }

        @Override
        public String nextStep() {
            return "see what its provider can do: qd providers";
        }
    }

    /** Unknown to its provider, or of another organisation. */
    record SessionNotFound(String subject) implements AgentRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "AGENT_SESSION_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no agent session %s.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "see which there are: qd agents list";
        }
    }

    /** It has ended and stays as it ended. */
    record SessionOver(AgentSessionId session, AgentStatus status) implements AgentRefusal {
        @Override
        public String code() {
            return "AGENT_SESSION_OVER";
        }

        @Override
        public String message() {
            return "The agent session %s is %s.".formatted(session, observed());
        }

        @Override
        public String subject() {
            return session.value();
        }

        @Override
        public String observed() {
            return status.wireName();
        }

        @Override
        public String expected() {
            return "a session that is under way";
        }

        @Override
        public String nextStep() {
            return "start another: qd agents spawn";
        }
    }

    /** The program of an agent cannot be started. */
    record AgentNotStarted(String subject, Path directory, String observed) implements AgentRefusal {
        @Override
        public String code() {
            return "AGENT_NOT_STARTED";
        }

        @Override
        public String message() {
            return "The agent %s cannot be started in %s.".formatted(subject, directory);
        }

        @Override
        public String nextStep() {
            return "install the program, or name another command: qd agents spawn -- COMMAND";
        }
    }

    /** The session does not keep all it told, and not what comes after this position. */
    record PositionGone(String subject, String observed, String expected) implements AgentRefusal {
        @Override
        public String code() {
            return "POSITION_GONE";
        }

        @Override
        public String message() {
            return "What the agent session %s told after that position is kept no longer.".formatted(subject);
        }

        @Override
        public String nextStep() {
            return "read the messages that were recorded";
        }
    }

    /** An agent works in a checkout of the repository it was spawned for, and nowhere else. */
    record DirectoryOutside(Path directory, Path expectedWithin) implements AgentRefusal {
        @Override
        public String code() {
            return "AGENT_DIRECTORY_OUTSIDE";
        }

        @Override
        public String message() {
            return "%s is in no checkout of the repository.".formatted(directory);
        }

        @Override
        public String subject() {
            return directory.toString();
        }

        @Override
        public String expected() {
            return expectedWithin.toString();
        }

        @Override
        public String nextStep() {
            return "name a directory within a checkout: qd agents spawn --in DIRECTORY";
        }
    }
}
