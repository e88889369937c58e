package dev.quarterdeck.mission.internal.application.requests;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Decisions.Ask;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whether a question can be answered as it is put. */
final class Wording {
    private static final int LONGEST = 4000;

    private Wording() {}

    /** @throws Refused if it cannot */
    static void check(Ask command, Instant now) {
        said("question", command.question());
        command.options().forEach(option -> said("option", option));
        if (new HashSet<>(command.options()).size() < command.options().size()) {
            throw refused("option", "An option is offered twice.", null, "different options");
        }
        var deadline = command.deadline();
        if (deadline != null && !deadline.isAfter(now)) {
            throw refused("deadline", "It is over before it is asked.", deadline.toString(), "a time to come");
        }
        var fallback = command.fallback();
        if (fallback != null && (deadline == null || !command.options().contains(fallback))) {
            throw refused(
                    "fallback",
                    "What goes on with an option at the deadline needs a deadline and that option.",
                    fallback,
                    "one of the options, and a deadline");
        }
    }

    /** @throws Refused if there are no words, too many, or some that cannot be kept */
    static void said(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            throw refused(field, "This needs words, and at most %d characters.".formatted(LONGEST), null, "a sentence");
        }
    }

    private static Refused refused(String field, String message, @Nullable String observed, String expected) {
        return new Refused(new InvalidInput(field, message, observed, expected, "say it differently"));
    }
}
