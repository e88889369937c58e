package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind the action of {@code qd agents}: a session, and what the action wants to know. */
record GivenWords(List<String> words) {
    @Nullable
    String first() {
        return words.isEmpty() ? null : words.getFirst();
    }

    AgentSessionId session() {
        return id(word(0, "ID"));
    }

    static AgentSessionId id(String text) {
        try {
            return new AgentSessionId(text);
        } catch (IllegalArgumentException _) {
            throw invalid("ID", text, "the id of a session");
        }
    }

    /** Everything from the second on. */
    String text() {
        word(1, "TEXT");
        return String.join(" ", words.subList(1, words.size()));
    }

    String word(int place, String what) {
        if (words.size() <= place) {
            throw invalid(what, null, "something");
        }
        return words.get(place);
    }

    static Refused invalid(String subject, @Nullable String observed, String expected) {
        var message = "qd agents cannot use this %s.".formatted(subject);
        return new Refused(new InvalidInput(subject, message, observed, expected, "qd agents --help"));
    }
}
