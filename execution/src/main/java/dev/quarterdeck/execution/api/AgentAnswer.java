package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the surfaces answer about agents. */
public sealed interface AgentAnswer permits AgentSession, ControlReceipt, AgentAnswer.Many {
    /** Several of one kind. */
    sealed interface Many extends AgentAnswer {}

    /** Sessions, in the form every list has. */
    record Sessions(List<AgentSession> items, @Nullable String nextCursor) implements Many {
        public Sessions {
            items = List.copyOf(items);
        }
    }

    /**
     * Messages of a session, oldest first.
     *
     * @param nextCursor leads to what was said before them
     * @param trimmed whether what was said before them is not kept any more
     */
    record Messages(List<AgentMessage> items, @Nullable String nextCursor, boolean trimmed) implements Many {
        public Messages {
            items = List.copyOf(items);
        }
    }

    /** What was asked of a session, the newest first, and what became of it. */
    record Receipts(List<ControlReceipt> items, @Nullable String nextCursor) implements Many {
        public Receipts {
            items = List.copyOf(items);
        }
    }

    /** What agents wait for people to say. */
    record Questions(List<AgentQuestion> items, @Nullable String nextCursor) implements Many {
        public Questions {
            items = List.copyOf(items);
        }
    }

    /** The sessions of all providers by who spawned whom; they fit on one page. */
    record Tree(List<Branch> roots) implements Many {
        public Tree {
            roots = List.copyOf(roots);
        }
    }

    /**
     * A session and those that it spawned.
     *
     * @param notice what is odd about it: its parent is not known
     */
    record Branch(AgentSession session, @Nullable String notice, List<Branch> children) {
        public Branch {
            children = List.copyOf(children);
        }
    }

    /**
     * Everything, or everything of one provider, was stopped.
     *
     * @param scope a provider, or {@code *}
     * @param receipts one for each session that was under way
     */
    record Stopped(String scope, List<ControlReceipt> receipts) implements Many {
        public Stopped {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * What is stopped now.
     *
     * @param scopes providers, or {@code *} for all
     */
    record Latches(List<String> scopes) implements Many {
        public Latches {
            scopes = List.copyOf(scopes);
        }
    }

    /** An answer that was given to an agent. */
    record Answered(AgentSessionId session, String question, String option) implements Many {}
}
