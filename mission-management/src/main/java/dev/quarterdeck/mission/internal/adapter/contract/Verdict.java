package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line.
 *
 * @param notes what is allowed and still worth a look
 */
record Verdict(@Nullable String eventId, @Nullable String eventType, List<Problem> problems, List<String> notes) {
    Verdict {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Which of the two checks found something. */
    enum Layer {
        RECORD,
        SCHEMA
    }

    /** @param at a field of the envelope, or a JSON pointer into the line */
    record Problem(Layer layer, String at, String message) {
        private Fields json() {
            return new Fields("at", at, "layer", Words.of(layer), "message", message);
        }
    }

    boolean isValid() {
        return problems.isEmpty();
    }

    Fields json(int line) {
        return new Fields(
                "event_id",
                eventId,
                "event_type",
                eventType,
                "line",
                line,
                "notes",
                notes.stream(),
                "problems",
                problems.stream().map(Problem::json),
                "valid",
                isValid());
    }
}
